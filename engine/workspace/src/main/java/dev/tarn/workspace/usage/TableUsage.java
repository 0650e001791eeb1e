package dev.tarn.workspace.usage;

import dev.tarn.session.TableName;
import dev.tarn.session.lineage.Mention;
import dev.tarn.session.lineage.Mentions;
import dev.tarn.workspace.document.ClosedText;
import dev.tarn.workspace.document.DocumentException;
import dev.tarn.workspace.find.FileQuery;
import dev.tarn.workspace.find.FileSearch;
import dev.tarn.workspace.find.FoundText;
import dev.tarn.workspace.find.Match;
import dev.tarn.workspace.find.OpenText;
import dev.tarn.workspace.find.Subject;
import dev.tarn.workspace.find.TextQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Searches the texts of a workspace for a table. Blocks, and keeps its thread busy.
public final class TableUsage {
  private static final int LONGEST = 300;
  private static final String DATABRICKS = "# Databricks notebook source";

  private final Path folder;
  private final TableName table;

  /// Prepares a search.
  ///
  /// @param folder the workspace's, absolute
  /// @param table the table
  public TableUsage(Path folder, TableName table) {
    this.folder = folder;
    this.table = table;
  }

  /// Searches.
  ///
  /// @param open the documents that are open; they are searched as they are
  /// @param cancelled asked now and then; true ends the search
  /// @return in the order of their paths
  public List<UsingFile> find(List<OpenText> open, BooleanSupplier cancelled) {
    List<FoundText> hits = new ArrayList<>();
    TextQuery word = new TextQuery(table.table(), false, table.table().matches("\\w+"), false);
    new FileSearch(folder, new FileQuery(word, "", ""), collecting(hits), cancelled).run(open);
    return hits.stream()
        .flatMap(hit -> using(hit.subject(), text(hit.subject(), open)).stream())
        .sorted(Comparator.comparing(UsingFile::path))
        .toList();
  }

  private static FileSearch.Listener collecting(List<FoundText> hits) {
    return new FileSearch.Listener() {
      @Override
      public void found(FoundText text) {
        hits.add(text);
      }

      @Override
      public void searched(int files) {
        // Nobody waits for numbers.
      }
    };
  }

  private static String text(Subject subject, List<OpenText> open) {
    Optional<String> document =
        open.stream()
            .filter(text -> subject.document().filter(text.id()::equals).isPresent())
            .map(OpenText::text)
            .findFirst();
    if (document.isPresent() || subject.file().isEmpty()) {
      return document.orElse("");
    }
    try {
      return ClosedText.read(subject.file().get()).text();
    } catch (DocumentException e) {
      // It went, or became something else, since it was searched.
      return "";
    }
  }

  private Optional<UsingFile> using(Subject subject, String text) {
    UsingFile.Kind kind = kind(subject.name(), text);
    boolean sql = kind == UsingFile.Kind.QUERY || !subject.name().contains(".");
    List<Mention> mentions = sql ? Mentions.inSql(text, table) : Mentions.inText(text, table);
    List<UsingLine> lines = new ArrayList<>();
    int line = 1;
    int counted = 0;
    for (Mention mention : mentions) {
      for (; counted < mention.start(); counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      // A line is told once.
      if (lines.isEmpty() || lines.getLast().match().line() != line) {
        lines.add(line(text, line, mention));
      }
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new UsingFile(subject, kind, lines));
  }

  private static UsingLine line(String text, int line, Mention mention) {
    int start = text.lastIndexOf('\n', mention.start() - 1) + 1;
    int end = text.indexOf('\n', mention.end());
    end = end < 0 ? text.length() : end;
    String found = text.substring(mention.start(), mention.end());
    Match match =
        new Match(
            mention.start(),
            mention.end(),
            line,
            text.substring(start, mention.start()),
            text.substring(mention.end(), end),
            List.of(found));
    String whole = text.substring(start, end).strip();
    return new UsingLine(
        match,
        whole.length() > LONGEST ? whole.substring(0, LONGEST) + "…" : whole,
        mention.sure());
  }

  private static UsingFile.Kind kind(String name, String text) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".ipynb") || text.startsWith(DATABRICKS)) {
      return UsingFile.Kind.NOTEBOOK;
    }
    if (lower.endsWith(".job.yaml")) {
      return UsingFile.Kind.JOB;
    }
    if (lower.endsWith(".dash.yaml") || lower.endsWith(".chart.yaml")) {
      return UsingFile.Kind.DASHBOARD;
    }
    // A tab without a file is a query.
    if (lower.endsWith(".sql") || !lower.contains(".")) {
      return UsingFile.Kind.QUERY;
    }
    return lower.matches(".*\\.(py|scala|r|java|kt)")
        ? UsingFile.Kind.PROGRAM
        : UsingFile.Kind.TEXT;
  }
}
