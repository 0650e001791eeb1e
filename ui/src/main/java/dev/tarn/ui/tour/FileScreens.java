package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;

/// Files of one's own: a Parquet folder and a CSV file, and a Delta table made of both.
final class FileScreens {
  private static final String SQL =
      """
      -- A Parquet folder
      INSERT OVERWRITE DIRECTORY '{folder}/data/flights' USING parquet SELECT * FROM samples.real.flights;
      -- A CSV folder
      INSERT OVERWRITE DIRECTORY '{folder}/data/airports' USING csv SELECT iata, city FROM samples.real.airports;

      -- A Delta table made of both
      CREATE OR REPLACE TABLE flights_from AS
      SELECT f.*, a._c1 AS city
      FROM parquet.`{folder}/data/flights` f JOIN csv.`{folder}/data/airports` a ON a._c0 = f.origin;

      -- Flights by city
      SELECT city, count(*) AS flights, round(avg(delay), 1) AS minutes_late
      FROM flights_from GROUP BY ALL ORDER BY flights DESC;
      """;

  private FileScreens() {}

  static void add(TourScript script) {
    script
        .then(window -> window.openQuery(SQL.replace("{folder}", folder(window))))
        .then(window -> Acts.run(window, "sql.command.runAll"))
        .until("all statements have ended", window -> !Acts.isRunning(window))
        .shot("28-files");
  }

  private static String folder(TarnWindow window) {
    return window.model().workspaceFolderProperty().get();
  }
}
