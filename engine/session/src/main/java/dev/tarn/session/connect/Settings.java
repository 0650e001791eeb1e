package dev.tarn.session.connect;

import dev.tarn.session.connect.proto.ConfigRequest;
import dev.tarn.session.connect.proto.ConfigRequest.Operation;
import dev.tarn.session.connect.proto.KeyValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The settings of a session on the server.
final class Settings {
  private final Connection connection;

  /// Works for a session.
  ///
  /// @param connection the session's
  Settings(Connection connection) {
    this.connection = connection;
  }

  /// Changes settings.
  void set(Map<String, String> values) {
    ConfigRequest.Set.Builder pairs = ConfigRequest.Set.newBuilder();
    values.forEach(
        (key, value) -> pairs.addPairs(KeyValue.newBuilder().setKey(key).setValue(value)));
    connection.config(Operation.newBuilder().setSet(pairs).build());
  }

  /// Reads a setting that is there or has a default.
  String get(String key) {
    return connection
        .config(Operation.newBuilder().setGet(ConfigRequest.Get.newBuilder().addKeys(key)).build())
        .getPairs(0)
        .getValue();
  }

  /// Reads a setting that may not be there.
  Optional<String> find(String key) {
    return connection
        .config(
            Operation.newBuilder()
                .setGetOption(ConfigRequest.GetOption.newBuilder().addKeys(key))
                .build())
        .getPairsList()
        .stream()
        .filter(KeyValue::hasValue)
        .map(KeyValue::getValue)
        .findFirst();
  }

  /// Reads all settings whose keys begin alike.
  ///
  /// @param prefix such as `spark.sql.catalog.`
  /// @return values by key without the prefix, in order
  Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    connection
        .config(
            Operation.newBuilder()
                .setGetAll(ConfigRequest.GetAll.newBuilder().setPrefix(prefix))
                .build())
        .getPairsList()
        .forEach(pair -> found.put(pair.getKey().replace(prefix, ""), pair.getValue()));
    return found;
  }
}
