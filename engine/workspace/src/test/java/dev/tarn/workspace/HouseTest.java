package dev.tarn.workspace;

import dev.tarn.testkit.HouseRules;
import java.util.List;

class HouseTest extends HouseRules {
  HouseTest() {
    super("dev.tarn.workspace");
  }

  @Override
  protected List<String> allowed() {
    return List.of("dev.tarn.session..");
  }
}
