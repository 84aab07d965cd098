package org.fabcom.people.faces;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.FileOwner;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.look.PortraitView;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of people, one each, in the cellar. Thread-safe. */
@Repository
public class Faces implements FileOwner {

    static final String KIND = "people.face";

    /** Points of a side: twice what a page shows. */
    static final int SIDE = 96;

    /** Bytes: two of them beside a result leave its first view under 36 kB. */
    static final int MOST = 1_700;

    private final Sql db;
    private final Cellar cellar;

    Faces(Sql db, Cellar cellar) {
        this.db = db;
        this.cellar = cellar;
    }

    /** Looks at a picture that was sent and makes it as small as a page shows it. */
    public static Checked check(String name, long size, InputStreamSource content) {
        return Parcels.square(name, size, content, SIDE, MOST);
    }

    /** Of these people, the pictures that this visitor may see, in this order. */
    public List<PortraitView> shown(List<PartyId> people, Visitor to) {
        if (people.isEmpty()) return List.of();
        return of(people).stream()
                .filter(it -> it.seenBy(to))
                .sorted(Comparator.comparing(it -> people.indexOf(it.person())))
                .map(it -> new PortraitView(it.url(), it.shows()))
                .toList();
    }

    private List<Face> of(Collection<PartyId> people) {
        return db.sql("select id, person, shows, seen_by from people.face where person = any (:people)")
                .param("people", Rows.ids(people))
                .list((row, n) -> new Face(
                        row.getObject("id", UUID.class),
                        Rows.party(row, "person"),
                        row.getString("shows"),
                        Face.SeenBy.valueOf(row.getString("seen_by"))));
    }

    Optional<Face> of(PartyId person) {
        return of(List.of(person)).stream().findFirst();
    }

    /** In the place of the one before; without a picture only the words and who sees it change. False: no room for it. */
    @Transactional
    public boolean put(Face face, @Nullable Parcel picture) {
        var person = face.person();
        if (picture != null && !cellar.fits(person, picture.size())) return false;
        if (picture != null) of(person).ifPresent(it -> cellar.release(KIND, it.id()));
        db.sql("""
                insert into people.face (person, id, shows, seen_by) values (:person, :id, :shows, :seen)
                on conflict (person) do update set id = :id, shows = :shows, seen_by = :seen
                """)
                .param(
                        "person",
                        person.value(),
                        "id",
                        face.id(),
                        "shows",
                        face.shows(),
                        "seen",
                        face.seenBy().name())
                .update();
        if (picture != null) cellar.keep(picture, KIND, face.id(), person, person);
        return true;
    }

    /** The picture goes, and all that was said of it. */
    @Transactional
    void remove(PartyId person) {
        of(person).ifPresent(it -> cellar.release(KIND, it.id()));
        db.sql("delete from people.face where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Empty for whoever may not see it. */
    Optional<HeldFile> file(UUID id, Visitor visitor) {
        return mayFetch(id, visitor) ? held(id) : Optional.empty();
    }

    void pour(HeldFile file, OutputStream target) throws IOException {
        cellar.pour(file.sha256(), target);
    }

    Optional<byte[]> bytes(PartyId person) {
        return of(person).flatMap(it -> held(it.id())).map(it -> {
            var bytes = new ByteArrayOutputStream();
            try {
                pour(it, bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return bytes.toByteArray();
        });
    }

    private Optional<HeldFile> held(UUID id) {
        return cellar.of(KIND, List.of(id)).stream().findFirst();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID face, Visitor visitor) {
        return db.sql("select person from people.face where id = :id")
                .param("id", face)
                .optional((row, n) -> Rows.party(row, "person"))
                .flatMap(this::of)
                .filter(it -> it.seenBy(visitor))
                .isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> faces) {
        return FileOwner.existing(db, "people.face", faces);
    }
}
