package dev.tarn.engine.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.types.DataTypes;

/// What the small real data sets are. Each is a text file among the resources, see `sources.txt`
/// there.
///
/// A row is a line's fields.
final class RealTables {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String PUBLIC = "US government data, public domain.";

  /// One data set.
  ///
  /// @param name the table's name, and the file's
  /// @param comment what it is, with source and licence
  /// @param rows how many rows it has
  /// @param columns the columns, in the file's order
  record RealTable(String name, String comment, long rows, List<SampleColumn<String[]>> columns) {}

  static final List<RealTable> ALL =
      List.of(
          new RealTable(
              "airports",
              "Airports of the United States. Source: Data.gov. Licence: " + PUBLIC,
              3376,
              List.of(
                  text(0, "iata", "Code of the airport"),
                  text(1, "name", "Name"),
                  text(2, "city", "City, if there is one"),
                  text(3, "state", "State, two letters"),
                  text(4, "country", "Country"),
                  number(5, "latitude", "Degrees north"),
                  number(6, "longitude", "Degrees east"))),
          new RealTable(
              "co2",
              "Carbon dioxide in the air at Mauna Loa, by month, 1958 to 2020. Source: Scripps CO2"
                  + " Program, Scripps Institution of Oceanography. Licence: CC BY 4.0.",
              741,
              List.of(
                  date(0, "month", "First day of the month"),
                  number(1, "co2", "Parts per million"),
                  number(2, "co2_adjusted", "Parts per million without the season's swing"))),
          new RealTable(
              "countries",
              "Life expectancy, population and fertility of 62 countries, every five years, 1955 to"
                  + " 2005. Source: Gapminder Foundation, gapminder.org. Licence: CC BY 4.0.",
              682,
              List.of(
                  text(0, "country", "Name"),
                  integer(1, "year", "Year"),
                  integer(2, "cluster", "Group of countries near each other, 0 to 5"),
                  large(3, "population", "People"),
                  number(4, "life_expectancy", "Years at birth"),
                  number(5, "fertility", "Children per woman"))),
          new RealTable(
              "flights",
              "5,000 flights inside the United States, January to March 2001. Source: US Bureau of"
                  + " Transportation Statistics. Licence: "
                  + PUBLIC,
              5000,
              List.of(
                  minute(0, "departure", "Local time of departure"),
                  integer(1, "delay", "Minutes late; negative is early"),
                  integer(2, "distance", "Miles"),
                  text(3, "origin", "Code of the airport, see airports"),
                  text(4, "destination", "Code of the airport, see airports"))),
          new RealTable(
              "weather",
              "Daily weather in Seattle, 2012 to 2015. Source: NOAA National Climatic Data Center."
                  + " Licence: "
                  + PUBLIC,
              1461,
              List.of(
                  date(0, "date", "Day"),
                  number(1, "precipitation", "Millimetres"),
                  number(2, "temp_max", "Degrees Celsius"),
                  number(3, "temp_min", "Degrees Celsius"),
                  number(4, "wind", "Metres per second, on average"),
                  text(5, "weather", "drizzle, fog, rain, snow or sun"))));

  private RealTables() {}

  private static SampleColumn<String[]> text(int field, String name, String comment) {
    return new SampleColumn<>(
        name,
        DataTypes.StringType,
        true,
        comment,
        16,
        (vector, i, row) -> {
          if (row[field].isEmpty()) {
            vector.putNull(i);
          } else {
            vector.putByteArray(i, row[field].getBytes(UTF_8));
          }
        });
  }

  private static SampleColumn<String[]> integer(int field, String name, String comment) {
    return SampleColumn.integer(name, comment, row -> Integer.parseInt(row[field]));
  }

  private static SampleColumn<String[]> large(int field, String name, String comment) {
    return SampleColumn.key(name, comment, row -> Long.parseLong(row[field]));
  }

  private static SampleColumn<String[]> number(int field, String name, String comment) {
    return new SampleColumn<>(
        name,
        DataTypes.DoubleType,
        false,
        comment,
        8,
        (vector, i, row) -> vector.putDouble(i, Double.parseDouble(row[field])));
  }

  private static SampleColumn<String[]> date(int field, String name, String comment) {
    return SampleColumn.date(
        name, comment, row -> Math.toIntExact(LocalDate.parse(row[field]).toEpochDay()));
  }

  private static SampleColumn<String[]> minute(int field, String name, String comment) {
    return new SampleColumn<>(
        name,
        DataTypes.TimestampNTZType,
        false,
        comment,
        8,
        (vector, i, row) ->
            vector.putLong(
                i,
                TimeUnit.SECONDS.toMicros(
                    LocalDateTime.parse(row[field], MINUTE).toEpochSecond(ZoneOffset.UTC))));
  }
}
