package org.fabcom.files;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files for things of upper rooms: the same content once, as long as something holds it. Thread-safe. */
@Repository
public class Cellar {

    /** Bytes that are kept for one party: a content held twice counts twice, for who looks at their own files understands that. */
    public static final long QUOTA = 500_000_000;

    private static final int PART = 1_000_000;
    private static final Duration LEFT = Duration.ofHours(1);
    private static final String SELECT = """
            select h.id, h.owner_kind, h.owner_id, h.name, s.type, s.size, h.sha256, h.shows, h.added_at
            from files.held h join files.stored s on s.sha256 = h.sha256
            """;

    private final Sql db;
    private final Clock clock;

    Cellar(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Whether that many bytes more fit in what this party may keep. Within a transaction that then keeps them: others who keep
     * for the same party wait meanwhile.
     */
    @Transactional
    public boolean fits(PartyId charged, long bytes) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('files.quota.' || :party, 0))")
                .param("party", charged.toString())
                .single((row, n) -> 0);
        return used(charged) + bytes <= QUOTA;
    }

    public long used(PartyId charged) {
        return db.sql("select coalesce(sum(s.size), 0) from files.held h join files.stored s on s.sha256 = h.sha256 "
                        + "where h.charged = :party")
                .param("party", charged.value())
                .single(Long.class);
    }

    /** Keeps a file for a thing of an upper room. */
    @Transactional
    public HeldFile keep(Parcel parcel, String ownerKind, UUID owner, PartyId charged, PartyId by) {
        store(parcel);
        return hold(parcel.sha256(), parcel.name(), ownerKind, owner, charged, by);
    }

    /** Another thing holds the same content too, under the same name. */
    @Transactional
    public HeldFile share(HeldFile file, String ownerKind, UUID owner, PartyId charged, PartyId by) {
        return hold(file.sha256(), file.name(), ownerKind, owner, charged, by);
    }

    private HeldFile hold(String sha256, String name, String ownerKind, UUID owner, PartyId charged, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into files.held (id, sha256, name, owner_kind, owner_id, charged, added_by, added_at)
                values (:id, :sha256, :name, :kind, :owner, :charged, :by, :now)
                """)
                .param("id", id)
                .param("sha256", sha256)
                .param("name", name)
                .param("kind", ownerKind)
                .param("owner", owner)
                .param("charged", charged.value(), Types.OTHER)
                .param("by", by.value())
                .update();
        return find(id).orElseThrow();
    }

    public Optional<HeldFile> find(UUID id) {
        return db.sql(SELECT + " where h.id = :id").param("id", id).optional(Cellar::read);
    }

    /** What these things hold, in the order that was chosen, else as it came. */
    public List<HeldFile> of(String ownerKind, Collection<UUID> owners) {
        if (owners.isEmpty()) return List.of();
        return db.sql(
                        SELECT
                                + " where h.owner_kind = :kind and h.owner_id = any (:owners) order by h.position, h.added_at, h.id")
                .param("kind", ownerKind, "owners", owners.toArray(UUID[]::new))
                .list(Cellar::read);
    }

    /** All that counts in the quota of these parties. */
    public List<HeldFile> chargedTo(Collection<PartyId> parties) {
        return db.sql(SELECT + " where h.charged = any (:parties) order by h.sha256, h.name, h.id")
                .param("parties", parties.stream().map(PartyId::value).toArray(UUID[]::new))
                .list(Cellar::read);
    }

    /** What this thing holds stays with it until the transaction ends, whoever else would hand it on meanwhile. */
    void lock(String ownerKind, UUID owner) {
        db.sql("select id from files.held where owner_kind = :kind and owner_id = :owner order by id for update")
                .param("kind", ownerKind, "owner", owner)
                .list((row, n) -> row.getObject(1, UUID.class));
    }

    /** Says what a picture shows, and where it stands. */
    @Transactional
    public void describe(UUID id, String shows, int position) {
        db.sql("update files.held set shows = :shows, position = :position where id = :id")
                .param("shows", shows, "position", position, "id", id)
                .update();
    }

    /** The thing holds this file no more. */
    public void release(UUID id) {
        db.sql("delete from files.held where id = :id").param("id", id).update();
    }

    /** The thing holds nothing any more; contents that nothing holds go with the next sweep. */
    public int release(String ownerKind, UUID owner) {
        return db.sql("delete from files.held where owner_kind = :kind and owner_id = :owner")
                .param("kind", ownerKind, "owner", owner)
                .update();
    }

    /** Things of this kind let go what they have held since before that moment; of how many files. */
    int releaseOlder(String ownerKind, Instant before) {
        return db.sql("delete from files.held where owner_kind = :kind and added_at < :before")
                .param("kind", ownerKind, "before", before)
                .update();
    }

    /** Another thing holds the file from now on, in the quota of another party. False if what held it then holds it no more. */
    boolean hand(HeldFile file, String ownerKind, UUID owner, PartyId charged) {
        return db.sql("update files.held set owner_kind = :kind, owner_id = :owner, charged = :charged "
                        + "where id = :id and owner_kind = :from and owner_id = :before")
                .param("id", file.id())
                .param("from", file.ownerKind())
                .param("before", file.owner())
                .param("kind", ownerKind)
                .param("owner", owner)
                .param("charged", charged.value())
                .updated();
    }

    /** Pours the content out, a megabyte at a time. */
    public void pour(String sha256, OutputStream target) throws IOException {
        for (int n = 0; ; n++) {
            var part = db.sql("select bytes from files.part where sha256 = :sha256 and n = :n")
                    .param("sha256", sha256, "n", n)
                    .optional((row, i) -> row.getBytes("bytes"));
            if (part.isEmpty()) return;
            target.write(part.get());
        }
    }

    /** Contents that nothing holds, and that nobody is about to hold, go; how many. */
    @Transactional
    int sweep() {
        return db.sql("""
                delete from files.stored s
                where s.touched_at < :limit and not exists (select from files.held h where h.sha256 = s.sha256)
                """).param("limit", clock.instant().minus(LEFT)).update();
    }

    /** Touching it first locks it: a sweep that comes meanwhile sees that it is wanted, or is over before. */
    private void store(Parcel parcel) {
        boolean fresh = db.sql("""
                insert into files.stored (sha256, size, type, touched_at) values (:sha256, :size, :type, :now)
                on conflict (sha256) do update set touched_at = excluded.touched_at returning xmax = 0
                """)
                .param("sha256", parcel.sha256(), "size", parcel.size(), "type", parcel.type())
                .single(Boolean.class);
        if (fresh) parts(parcel);
    }

    private void parts(Parcel parcel) {
        try (var stream = parcel.content().getInputStream()) {
            var part = stream.readNBytes(PART);
            for (int n = 0; part.length > 0; n++) {
                db.sql("insert into files.part (sha256, n, bytes) values (:sha256, :n, :bytes)")
                        .param("sha256", parcel.sha256(), "n", n, "bytes", part)
                        .update();
                part = stream.readNBytes(PART);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HeldFile read(ResultSet row, int n) throws SQLException {
        return new HeldFile(
                row.getObject("id", UUID.class),
                row.getString("owner_kind"),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("shows"),
                Times.read(row, "added_at"));
    }
}
