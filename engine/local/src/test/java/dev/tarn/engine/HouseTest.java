package dev.tarn.engine;

import dev.tarn.testkit.HouseRules;
import java.util.List;

class HouseTest extends HouseRules {
  HouseTest() {
    super("dev.tarn.engine");
  }

  @Override
  protected List<String> allowed() {
    return List.of();
  }
}
