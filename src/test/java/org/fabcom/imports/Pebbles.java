package org.fabcom.imports;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.CurrentBase;
import org.springframework.stereotype.Component;

/**
 * A kind of file for tests: one pebble a line, « colour size ». A size that is no number is an error, size 0 is put aside,
 * colour « slow » takes its time, colour « refused » is one that the table refuses. A file that begins with « stone » only.
 */
@Component
public class Pebbles implements ImportKind {

    private final Sql db;

    Pebbles(Sql db) {
        this.db = db;
    }

    /** The table the pebbles go to; each test class has a base of its own. */
    public static void layOut() {
        try (var owner = CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    create schema pebbles; grant usage on schema pebbles to fabcom_app;
                    create table pebbles.pebble (name text primary key check (name <> 'refused'), size integer not null);
                    create trigger track after insert or update or delete on pebbles.pebble
                        for each row execute function imports.track();
                    grant select, insert, update, delete on pebbles.pebble to fabcom_app;
                    """);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        CurrentBase.base().settle();
    }

    @Override
    public String name() {
        return "pebbles";
    }

    @Override
    public String label() {
        return "imports.file";
    }

    @Override
    public Set<InstanceRole> broughtBy() {
        return LIBRARIANS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return source.entries().stream().anyMatch(it -> it.fileName().endsWith(".pebbles"));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var lines = new String(source.entries().getFirst().bytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.contains("stone")) throw new UnreadableSource("pebbles.stone");
        report.expect(lines.size());
        for (int i = 0; i < lines.size(); i++)
            line("ligne " + (i + 1), lines.get(i).split(" "), report);
    }

    private void line(String place, String[] words, ImportReport report) {
        if (words.length < 2 || !words[1].matches("[0-9]+")) {
            report.error(place, "pebbles.size");
            return;
        }
        report.record(place, () -> write(words[0], Integer.parseInt(words[1])));
    }

    private ImportReport.Outcome write(String name, int size) {
        if (size == 0) return new ImportReport.Outcome.Aside("pebbles.small");
        if (name.startsWith("slow")) pause();
        var known = db.sql("select size from pebbles.pebble where name = :name")
                .param("name", name)
                .optional(Integer.class);
        if (known.isPresent() && known.get() == size) return new ImportReport.Outcome.Unchanged();
        db.sql("insert into pebbles.pebble values (:name, :size) on conflict (name) do update set size = :size")
                .param("name", name, "size", size)
                .update();
        return known.isPresent() ? new ImportReport.Outcome.Updated(name) : new ImportReport.Outcome.Created(name);
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As one archive. */
    static byte[] zipped(ImportSource source) {
        var out = new java.io.ByteArrayOutputStream();
        try {
            source.zip(out);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
