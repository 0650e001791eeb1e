package dev.tarn.ui;

import dev.tarn.testkit.HouseRules;
import java.util.List;

class HouseTest extends HouseRules {
  HouseTest() {
    super("dev.tarn.ui");
  }

  @Override
  protected List<String> allowed() {
    return List.of("dev.tarn.session..", "dev.tarn.workspace..");
  }
}
