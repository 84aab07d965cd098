package org.fabcom.people.moving;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.kernel.Storable;
import org.fabcom.kernel.bounds.Bounds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an archive says, read one row after the other within bounds, whatever it claims. */
record ArchiveRows(ImportSource archive, Most most) {

    private static final Pattern TABLE = Pattern.compile("[a-z_]{1,40}\\.[a-z_]{1,60}");
    private static final int LONGEST_FILE = 4_000_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** How much is read: rows, characters in all, characters of one row. */
    record Most(int rows, long characters, int row) {

        static Most here() {
            return new Most(2_000_000, Bounds.here().unfolded() / 2, 1_000_000);
        }
    }

    /** Thrown where the archive is none. */
    static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Thrown where there is more than may be read. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    interface Taking {
        void take(String table, JsonNode row);
    }

    JsonNode json(String name) {
        var file = entry(name).orElseThrow(NotOurs::new);
        if (file.content().size() > LONGEST_FILE) throw new TooMuch();
        return JSON.readTree(file.bytes());
    }

    private Optional<ImportSource.Entry> entry(String name) {
        return archive.entries().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Rows of rooms; people are invited anew, and the organisation itself is on its card. What was history there is history here. */
    void each(Taking to) {
        long[] left = {most.rows, most.characters};
        for (var it : json(OrganisationFile.SCHEMA).path("tables")) {
            var name = text(it, "table");
            if (!TABLE.matcher(name).matches()) throw new NotOurs();
            boolean past = name.equals("people.past_row");
            if (name.startsWith("people.") && !past) continue;
            var file = entry(name.replace('.', '/') + OrganisationFile.ROWS);
            if (file.isEmpty()) continue;
            rows(file.get(), left, row -> {
                if (!past) to.take(name, row);
                else if (TABLE.matcher(text(row, "told")).matches()) to.take(text(row, "told"), row.path("said"));
            });
        }
    }

    private void rows(ImportSource.Entry file, long[] left, Consumer<JsonNode> to) {
        try (var lines = new BufferedReader(new InputStreamReader(file.content().open(), StandardCharsets.UTF_8))) {
            for (var line = line(lines); line != null; line = line(lines)) {
                left[0]--;
                left[1] -= line.length();
                if (left[0] < 0 || left[1] < 0) throw new TooMuch();
                var said = JSON.readTree(line);
                if (!said.isObject() || Storable.fault(said).isPresent()) throw new NotOurs();
                to.accept(said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The next line, without its end; null after the last one. No more of it is read than one row may have. */
    private @Nullable String line(Reader lines) throws IOException {
        var line = new StringBuilder();
        int next = lines.read();
        if (next < 0) return null;
        for (; next >= 0 && next != '\n'; next = lines.read()) {
            if (line.length() == most.row) throw new TooMuch();
            line.append((char) next);
        }
        return line.toString();
    }

    /** Empty where it says no text. */
    static String text(JsonNode said, String field) {
        var value = said.path(field);
        return value.isString() ? Storable.kept(value.stringValue()) : "";
    }
}
