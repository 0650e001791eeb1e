package dev.tarn.app;

import dev.tarn.testkit.HouseRules;
import java.util.List;

class HouseTest extends HouseRules {
  HouseTest() {
    super("dev.tarn.app");
  }

  @Override
  protected List<String> allowed() {
    return List.of("dev.tarn..");
  }
}
