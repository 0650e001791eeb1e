package dev.tarn.workspace.preview;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import dev.hardwood.schema.SchemaNode;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The types of a Parquet file as SQL names them.
final class ParquetTypes {
  private static final DataType TEXT = new DataType.Text("string");

  private ParquetTypes() {}

  static Schema schema(FileSchema schema) {
    return new Schema(schema.getRootNode().children().stream().map(ParquetTypes::column).toList());
  }

  /// A column's type as the file tells it, such as `INT32 · date`.
  static String words(ColumnSchema column) {
    LogicalType logical = column.logicalType();
    String type = column.type().name();
    if (column.typeLength() != null && type.startsWith("FIXED")) {
      type = type + "(" + column.typeLength() + ")";
    }
    return logical == null ? type : type + " · " + String.valueOf(logical).toLowerCase(Locale.ROOT);
  }

  private static Column column(SchemaNode node) {
    return new Column(
        node.name(), type(node), node.repetitionType() != RepetitionType.REQUIRED, null);
  }

  private static DataType type(SchemaNode node) {
    DataType one =
        switch (node) {
          case SchemaNode.PrimitiveNode primitive -> primitive(primitive);
          case SchemaNode.GroupNode group -> group(group);
        };
    return node.repetitionType() == RepetitionType.REPEATED ? new DataType.Array(one) : one;
  }

  private static DataType group(SchemaNode.GroupNode group) {
    if (group.isVariant()) {
      return DataType.Simple.VARIANT;
    }
    if (group.isList()) {
      return new DataType.Array(type(group.getListElement()));
    }
    if (group.isMap()) {
      return new DataType.Dictionary(type(group.getMapKey()), type(group.getMapValue()));
    }
    return new DataType.Struct(group.children().stream().map(ParquetTypes::column).toList());
  }

  private static DataType primitive(SchemaNode.PrimitiveNode node) {
    LogicalType logical = node.logicalType();
    return switch (node.type()) {
      case BOOLEAN -> DataType.Simple.BOOLEAN;
      case FLOAT -> DataType.Simple.FLOAT;
      case DOUBLE -> DataType.Simple.DOUBLE;
      case INT96 -> DataType.Simple.TIMESTAMP;
      case INT32 -> whole(logical, DataType.Simple.INT);
      case INT64 -> whole(logical, DataType.Simple.BIGINT);
      case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> bytes(logical);
    };
  }

  private static DataType whole(@Nullable LogicalType logical, DataType plain) {
    return switch (logical) {
      case LogicalType.DateType _ -> DataType.Simple.DATE;
      case LogicalType.DecimalType decimal ->
          new DataType.Decimal(decimal.precision(), decimal.scale());
      case LogicalType.TimestampType moment ->
          moment.isAdjustedToUTC() ? DataType.Simple.TIMESTAMP : DataType.Simple.TIMESTAMP_NTZ;
      case LogicalType.TimeType _ -> new DataType.Time(6);
      case LogicalType.IntType type ->
          switch (type.bitWidth()) {
            case 8 -> DataType.Simple.TINYINT;
            case 16 -> DataType.Simple.SMALLINT;
            default -> plain;
          };
      case null, default -> plain;
    };
  }

  private static DataType bytes(@Nullable LogicalType logical) {
    return switch (logical) {
      case LogicalType.DecimalType decimal ->
          new DataType.Decimal(decimal.precision(), decimal.scale());
      case LogicalType.StringType _,
          LogicalType.EnumType _,
          LogicalType.JsonType _,
          LogicalType.UuidType _ ->
          TEXT;
      case null, default -> DataType.Simple.BINARY;
    };
  }
}
