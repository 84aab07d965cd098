package org.fabcom.kernel.backup;

import module java.base;
import org.fabcom.kernel.journal.Witness;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param format version of the archive's own form
 * @param schema version of the newest migration the tables had
 * @param madeAt when it was ended, ISO 8601 in UTC
 * @param witness the heads of the chains as they are in here; null in archives of older programs
 * @param zone where the people of this base live; null in archives of older programs
 */
record Manifest(
        int format,
        String schema,
        String madeAt,
        List<TableEntry> tables,
        List<FileEntry> files,
        Map<String, Long> sequences,
        @Nullable Witness witness,
        @Nullable String zone) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** One table as CSV with a header. */
    record TableEntry(String schema, String table, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + schema + "." + table + ".csv";
        }
    }

    /** One stored file, named by its place in the files folder. */
    record FileEntry(String path, long bytes, String sha256) {
        String entry() {
            return "files/" + path;
        }
    }

    /** False for what no backup wrote: Jackson leaves null what JSON leaves out. */
    boolean readable() {
        return written(schema, madeAt)
                && schema.matches("[0-9]{1,20}(\\.[0-9]{1,20}){0,5}")
                && written(tables, files, sequences)
                && tables.stream().allMatch(it -> written(it) && written(it.schema, it.table, it.columns, it.sha256))
                && files.stream().allMatch(it -> written(it) && written(it.path, it.sha256));
    }

    private static boolean written(@Nullable Object... parts) {
        return Stream.of(parts).allMatch(Objects::nonNull);
    }

    /** Of which moment the content is. */
    String of() {
        return witness == null || witness.at() == null ? madeAt : witness.at().toString();
    }

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }
}
