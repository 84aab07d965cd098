package org.fabcom.kernel.backup;

import java.util.List;
import java.util.Map;

/**
 * What an archive holds.
 *
 * @param format version of the archive's own form
 * @param schema version of the newest migration the tables had
 * @param madeAt when, ISO 8601 in UTC
 */
record Manifest(
        int format,
        String schema,
        String madeAt,
        List<TableEntry> tables,
        List<FileEntry> files,
        Map<String, Long> sequences) {

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

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }
}
