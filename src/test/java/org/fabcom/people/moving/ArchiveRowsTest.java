package org.fabcom.people.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.junit.jupiter.api.Test;

/** An archive is read within bounds of rows and of what they weigh, however many small rows or few heavy ones it holds. */
class ArchiveRowsTest {

    private static final String SCHEMA = "{\"tables\":[{\"table\":\"agenda.event\"},{\"table\":\"people.person\"},"
            + "{\"table\":\"people.past_row\"}]}";

    private static ArchiveRows archive(String rows, ArchiveRows.Most most) {
        return new ArchiveRows(
                ImportSource.of(
                        "structure.zip",
                        List.of(
                                entry("schema.json", SCHEMA),
                                entry("agenda/event.jsonl", rows),
                                entry("people/person.jsonl", "{\"name\":\"Personne d’autre\"}\n"),
                                entry("people/past_row.jsonl", "{\"told\":\"plan.plan\",\"said\":{\"id\":7}}\n"))),
                most);
    }

    private static ImportSource.Entry entry(String name, String text) {
        return new ImportSource.Entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(ArchiveRows archive) {
        var found = new ArrayList<String>();
        archive.each((table, row) -> found.add(table + " " + row));
        return found;
    }

    @Test
    void rows_of_rooms_come_and_what_was_history_is_history_and_people_do_not_come() {
        assertThat(read(archive("{\"id\":1}\n{\"id\":2}", new ArchiveRows.Most(10, 1_000, 100))))
                .containsExactly("agenda.event {\"id\":1}", "agenda.event {\"id\":2}", "plan.plan {\"id\":7}");
    }

    @Test
    void too_many_rows_are_too_much() {
        var rows = "{\"id\":1}\n".repeat(11);
        assertThatThrownBy(() -> read(archive(rows, new ArchiveRows.Most(10, 1_000, 100))))
                .isInstanceOf(ArchiveRows.TooMuch.class);
    }

    @Test
    void few_rows_that_weigh_much_together_are_too_much() {
        var rows = ("{\"id\":\"" + "x".repeat(80) + "\"}\n").repeat(8);
        assertThat(read(archive(rows, new ArchiveRows.Most(10, 1_000, 100)))).hasSize(9);
        assertThatThrownBy(() -> read(archive(rows, new ArchiveRows.Most(10, 500, 100))))
                .isInstanceOf(ArchiveRows.TooMuch.class);
    }

    @Test
    void a_row_without_an_end_is_not_read_to_its_end() {
        var row = "{\"id\":\"" + "x".repeat(200);
        assertThatThrownBy(() -> read(archive(row, new ArchiveRows.Most(10, 1_000, 100))))
                .isInstanceOf(ArchiveRows.TooMuch.class);
    }

    @Test
    void what_is_no_object_is_none_of_ours() {
        assertThatThrownBy(() -> read(archive("[1]", new ArchiveRows.Most(10, 1_000, 100))))
                .isInstanceOf(ArchiveRows.NotOurs.class);
    }
}
