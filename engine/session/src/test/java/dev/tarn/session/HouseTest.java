package dev.tarn.session;

import dev.tarn.testkit.HouseRules;
import java.util.List;

class HouseTest extends HouseRules {
  HouseTest() {
    super("dev.tarn.session");
  }

  @Override
  protected List<String> allowed() {
    return List.of();
  }
}
