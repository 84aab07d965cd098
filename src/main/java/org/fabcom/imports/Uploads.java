package org.fabcom.imports;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.bounds.Spool;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files that were sent, kept for a day at most. */
@Repository
public class Uploads {

    static final Duration KEPT = Duration.ofDays(1);
    private static final int PART = 1_000_000;

    private final Sql db;
    private final Clock clock;

    Uploads(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public Upload keep(String name, long size, InputStream content, PartyId by) throws IOException {
        var upload = new Upload(Ids.next(), name, size, clock.instant());
        db.sql("insert into imports.upload (id, name, size, sent_by, sent_at) values (:id, :name, :size, :by, :at)")
                .param("id", upload.id())
                .param("name", name)
                .param("size", size)
                .param("by", by.value())
                .param("at", utc(upload.sentAt()))
                .update();
        var part = content.readNBytes(PART);
        for (int n = 0; part.length > 0; n++) {
            db.sql("insert into imports.upload_part (upload, n, bytes) values (:id, :n, :bytes)")
                    .param("id", upload.id(), "n", n, "bytes", part)
                    .update();
            part = content.readNBytes(PART);
        }
        return upload;
    }

    /** Several files wait as one archive. {@code size}: of what was sent, not of that archive. */
    @Transactional
    public Upload keep(ImportSource source, String name, long size, PartyId by) throws IOException {
        try (var archive = new Spool()) {
            source.zip(archive);
            try (var content = archive.since(0).open()) {
                return keep(name, size, content, by);
            }
        }
    }

    public Optional<Upload> find(UUID id) {
        return db.sql("select id, name, size, sent_at from imports.upload where id = :id")
                .param("id", id)
                .optional(Uploads::read);
    }

    /** What was sent, opened; it is to be closed. Throws UnreadableSource if it is an archive that cannot be. */
    public ImportSource source(Upload upload) {
        try {
            var all = new Spool();
            for (int n = 0; pour(upload, n, all); n++) {}
            return ImportSource.of(upload.name(), all.since(0), List.of(all));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean pour(Upload upload, int n, Spool into) throws IOException {
        var part = db.sql("select bytes from imports.upload_part where upload = :id and n = :n")
                .param("id", upload.id(), "n", n)
                .optional((row, i) -> row.getBytes("bytes"));
        if (part.isPresent()) into.write(part.get());
        return part.isPresent();
    }

    void forget(UUID id) {
        db.sql("delete from imports.upload where id = :id").param("id", id).update();
    }

    int forgetOld() {
        return db.sql("delete from imports.upload where sent_at < :limit")
                .param("limit", utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static Upload read(ResultSet row, int n) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
