package org.fabcom.kernel.backup;

import java.util.List;
import java.util.Map;
import org.fabcom.kernel.journal.Witness;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds.
 *
 * @param format version of the archive's own form
 * @param schema version of the newest migration the tables had
 * @param madeAt when it was ended, ISO 8601 in UTC
 * @param witness the heads of the chains as they are in here; null in archives of older programs
 */
record Manifest(
        int format,
        String schema,
        String madeAt,
        List<TableEntry> tables,
        List<FileEntry> files,
        Map<String, Long> sequences,
        @Nullable Witness witness) {

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

    /** Of which moment the content is. */
    String of() {
        return witness == null || witness.at() == null ? madeAt : witness.at().toString();
    }

    long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }
}
