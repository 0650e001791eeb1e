package dev.tarn.engine;

import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.appender.RollingFileAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ComponentBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/// The engine's log: warnings of all parts and the words of Tarn, in files of bounded size.
final class EngineLog {
  private static final String FILE = "file";

  private EngineLog() {}

  /// Sends all logging to `engine.log`, which rolls over at 5 MB and keeps three older ones. Call
  /// this before the first logger is made: built in code, since reading a configuration file costs
  /// a start a tenth of a second.
  static void open(Path folder) {
    ConfigurationBuilder<BuiltConfiguration> log =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    log.setStatusLevel(Level.ERROR);
    log.setShutdownHook("disable");
    String file = folder.resolve("engine.log").toString();
    ComponentBuilder<?> size =
        log.newComponent("Policies")
            .addComponent(
                log.newComponent("SizeBasedTriggeringPolicy").addAttribute("size", "5 MB"));
    log.add(
        log.newAppender(FILE, RollingFileAppender.PLUGIN_NAME)
            .addAttribute("fileName", file)
            .addAttribute("filePattern", file + ".%i")
            .addComponent(size)
            .addComponent(
                log.newComponent("DefaultRolloverStrategy")
                    .addAttribute("max", 3)
                    .addAttribute("fileIndex", "min"))
            .add(
                log.newLayout("PatternLayout")
                    .addAttribute(
                        "pattern", "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %p %c{1} - %m%n%xEx")));
    log.add(log.newLogger("dev.tarn", Level.INFO));
    log.add(log.newRootLogger(Level.WARN).add(log.newAppenderRef(FILE)));
    Configurator.initialize(log.build());
  }
}
