package dev.tarn.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The rules of the house, held in each module by a subclass of three lines.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {
  private static final int LONGEST_CLASS = 400;

  private final Path module = Path.of(System.getProperty("tarn.module", "."));
  private final String root;
  private final JavaClasses classes;

  /// Takes the module's own package.
  ///
  /// @param root the module's root package, such as `dev.tarn.session`
  protected HouseRules(String root) {
    this.root = root;
    this.classes = new ClassFileImporter().importPath(module.resolve("target/classes"));
  }

  /// The packages of Tarn that this module may use, in ArchUnit's notation.
  ///
  /// @return patterns such as `dev.tarn.session..`; the module's own is always allowed
  protected abstract List<String> allowed();

  @Test
  void modulesUseOnlyWhatTheDesignAllows() {
    List<String> own = Stream.concat(allowed().stream(), Stream.of(root + "..")).toList();
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("dev.tarn..")
                    .and(not(resideInAnyPackage(own.toArray(String[]::new))))));
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching(root + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void sparkStaysInTheEngine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.tarn.engine..", "org.apache.spark.ml.util")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.apache.spark..")
                    .and(not(resideInAnyPackage("org.apache.spark.sql.catalyst.parser..")))));
  }

  @Test
  void javaFxStaysInTheWindow() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.tarn.ui..", "dev.tarn.charts..", "dev.tarn.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.."));
  }

  @Test
  void theToolkitThreadIsEnteredInOnePlace() {
    check(
        noClasses()
            .that(not(simpleName("FxThread")))
            .should()
            .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName()));
  }

  @Test
  void threadsAreMadeInOnePlace() {
    check(
        noClasses()
            .that(not(simpleName("Threads")))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.Builder.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class));
  }

  @Test
  void coloursComeFromTheThemeAlone() {
    check(
        noClasses()
            .that(not(simpleName("Styles")))
            .should()
            .callMethod("javafx.scene.Node", "setStyle", String.class.getName()));
  }

  @Test
  void classesAreSmall() throws IOException {
    Path sources = module.resolve("src");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> long_ =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> lines(file) > LONGEST_CLASS)
              .map(file -> lines(file) + " lines: " + sources.relativize(file))
              .toList();
      assertThat(long_).as("classes over %d lines; each wants to be two", LONGEST_CLASS).isEmpty();
    }
  }

  @Test
  void sourcesAreFormatted() throws IOException {
    assertThat(Formatting.unformatted(module.resolve("src")))
        .as("not in Google's Java format; `./tarn format` mends it")
        .isEmpty();
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
