package dev.tarn.session.profile;

/// A stage of a plan's work.
///
/// @param id the engine's number
/// @param state the engine's word: `PENDING`, `ACTIVE`, `COMPLETE`, `FAILED`, `SKIPPED`
/// @param tasks how many it has
/// @param tasksDone how many have ended well
/// @param tasksFailed how many failed
/// @param runMillis time of all its tasks
/// @param inputBytes read from storage
/// @param inputRows read from storage
/// @param shuffleReadBytes taken from earlier stages
/// @param shuffleWriteBytes left for later stages
/// @param spilledBytes what went to the disk since it did not fit into memory
/// @param medianMillis of a task, 0 if not known
/// @param mostMillis of a task, 0 if not known
public record StageFacts(
    long id,
    String state,
    int tasks,
    int tasksDone,
    int tasksFailed,
    long runMillis,
    long inputBytes,
    long inputRows,
    long shuffleReadBytes,
    long shuffleWriteBytes,
    long spilledBytes,
    long medianMillis,
    long mostMillis) {}
