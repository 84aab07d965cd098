package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.people.PersonalField.Trace;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of a person as one ZIP: a JSON file per room, their schema, and words to read them by. */
@Component
record OwnFile(Traces traces, Clock clock) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A table of the file: what it is, in words, and the rows. */
    private record Part(String table, String about, JsonNode rows) {}

    private record Described(String table, String about, List<Traces.Column> columns) {}

    byte[] zip(Leaver who, Page page) {
        var rooms = new TreeMap<String, List<Part>>();
        var schema = new LinkedHashMap<String, Described>();
        for (var trace : traces.all()) {
            var rows = JSON.readTree(traces.json(trace, who));
            var part = new Part(trace.table(), words(trace, page), rows);
            if (!rows.isEmpty())
                rooms.computeIfAbsent(room(trace), it -> new ArrayList<>()).add(part);
            schema.putIfAbsent(trace.table(), new Described(trace.table(), part.about(), columns(trace, page)));
        }
        return packed(rooms, schema.values(), who, page);
    }

    static String words(Trace trace, Page page) {
        return page.t("field." + trace.table() + "." + trace.column());
    }

    private List<Traces.Column> columns(Trace trace, Page page) {
        return traces.columns(trace).stream()
                .map(it -> {
                    var key = "field." + trace.table() + "." + it.name();
                    return new Traces.Column(it.name(), it.type(), page.has(key) ? page.t(key) : it.about());
                })
                .toList();
    }

    static String room(Trace trace) {
        return trace.table().substring(0, trace.table().indexOf('.'));
    }

    private byte[] packed(Map<String, List<Part>> rooms, Iterable<Described> schema, Leaver who, Page page) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var day = page.dateTime(clock.instant());
            put(
                    zip,
                    page.t("people.data.file.readme"),
                    page.t(
                            "people.data.file.words",
                            who.name(),
                            day,
                            page.site().name()));
            for (var room : rooms.entrySet()) put(zip, room.getKey() + ".json", pretty(room.getValue()));
            put(zip, "schema.json", pretty(schema));
            for (var it : traces.attached(who.id())) put(zip, it.name(), it.bytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private static String pretty(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        put(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
