package org.fabcom.people;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.AskedOnce;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.communes.OrganisationCopies;
import org.fabcom.people.numbers.Registration;
import org.fabcom.people.numbers.Rna;
import org.fabcom.people.numbers.Siret;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Organisations: written down, found, searched. Thread-safe. */
@Repository
public class Organisations {

    private static final String SELECT = """
            select o.id, p.name, o.trade, o.siret, o.rna, o.commune_code, o.commune_name, o.created_by, p.created_at, o.version
            from people.organisation o join people.party p on p.id = o.id
            """;
    private static final String MATCHING = """
             where o.merged_into is null and (:text = '' or o.name_folded like all (:sought) or o.siret = :digits
                or left(o.siret, 9) = :digits or lower(o.rna) = :text)
            """;

    /** In SQL, the words of a name ({@code %1$s}) without what people put in or leave out; all of them if nothing else is left. */
    private static final String BARE_WORDS = "coalesce(nullif(trim(regexp_replace(%1$s,"
            + " '\\m(association|asso|sarl|eurl|sas|sasu|scop|scic|les|la|le|l|des|du|de|d|et|au|aux|a)\\M *', '', 'g')),"
            + " ''), %1$s)";

    /** The same written in one: « P’tits » is « Ptits ». */
    public static final String BARE_NAME = "replace(" + BARE_WORDS + ", ' ', '')";

    private static final int MOST_ALIKE = 5;
    /** One slip of the hand resembles more, another name of the same kind (« Les Jardins du Gué », « du Pont ») less. */
    private static final double LEAST_ALIKE = 0.6;

    private final Sql db;
    private final Seats seats;
    private final List<OrganisationCopies> copies;

    Organisations(Sql db, Seats seats, List<OrganisationCopies> copies) {
        this.db = db;
        this.seats = seats;
        this.copies = copies;
    }

    public Optional<Organisation> find(PartyId id) {
        return AskedOnce.of(
                List.of("people.organisation", id),
                () -> db.sql(SELECT + " where o.id = :id")
                        .param("id", id.value())
                        .optional(Organisations::read));
    }

    /** By SIRET or RNA; an organisation without number is never found this way, what is merged gives the one it is. */
    public Optional<Organisation> byNumber(Registration registration) {
        return db.sql("select coalesce(merged_into, id) from people.organisation where siret = :siret or rna = :rna")
                .param(
                        "siret",
                        registration.siretNumber().orElse(""),
                        "rna",
                        registration.rnaNumber().orElse(""))
                .optional(Organisations::id)
                .flatMap(this::find);
    }

    /** The one it is: itself, or the one that it is merged into. */
    public Optional<PartyId> head(PartyId id) {
        return db.sql("select coalesce(merged_into, id) from people.organisation where id = :id")
                .param("id", id.value())
                .optional(Organisations::id);
    }

    /** It, and all that are the same. */
    public Set<PartyId> sameAs(PartyId id) {
        return db.sql("select unnest(people.same_as(array[:id]::uuid[]))")
                .param("id", id.value())
                .set(Organisations::id);
    }

    /** Those in which the person holds a seat, by name. */
    public List<OrganisationSeat> of(PartyId person) {
        return AskedOnce.of(
                List.of("people.seats", person),
                () -> List.copyOf(db.sql("""
                select o.id, p.name, o.trade, o.commune_code, o.commune_name, s.seat from people.seat s
                join people.organisation o on o.id = s.organisation
                join people.party p on p.id = o.id
                where s.person = :person and o.merged_into is null order by o.name_folded
                """)
                        .param("person", person.value())
                        .list((row, n) -> new OrganisationSeat(
                                new PartyId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                Trade.valueOf(row.getString("trade")),
                                new Commune(row.getString("commune_code"), row.getString("commune_name")),
                                Seat.valueOf(row.getString("seat"))))));
    }

    /** For staff: how many match a name, a SIRET, a SIREN or an RNA; an empty text matches all. */
    public long count(String text) {
        return matching("select count(*) from people.organisation o " + MATCHING, text)
                .single(Long.class);
    }

    /** For staff: by name; those that are called as it was typed before those that only have its words. */
    public List<Organisation> search(String text, long offset, int most) {
        var order = text.isBlank() ? "" : "o.name_folded not like :like, ";
        return matching(
                        SELECT + MATCHING + " order by " + order + "o.name_folded, o.id offset :offset limit :most",
                        text)
                .param("offset", offset, "most", most)
                .list(Organisations::read);
    }

    /** For staff: the only one that is called so, or has this number. */
    public Optional<PartyId> meant(String text) {
        var found = text.isBlank() ? List.<Organisation>of() : search(text, 0, 50);
        var folded = Fold.words(text);
        var exact = found.stream()
                .filter(it -> it.name().equalsIgnoreCase(text.strip()))
                .toList();
        var whole = found.stream()
                .filter(it -> Fold.words(it.name()).contains(folded))
                .toList();
        var meant = exact.size() == 1 ? exact : whole.isEmpty() ? found : whole;
        return meant.size() == 1 ? Optional.of(meant.getFirst().id()) : Optional.empty();
    }

    /** For staff: those of the same name, or nearly, in the same commune; the nearest first, then the oldest. */
    public List<Organisation> alike(String name, Commune commune) {
        return db.sql(SELECT
                        + """
                 cross join lateral (select #one = #other as same, people.name_resemblance(#words, #typed) as near) n
                where o.merged_into is null and lower(o.commune_name) = lower(:commune) and (n.same or n.near >= :least)
                order by n.same desc, n.near desc, p.created_at, o.id limit :most
                """.replace("#one", BARE_NAME.formatted("o.name_folded"))
                                .replace("#other", BARE_NAME.formatted(":name"))
                                .replace("#words", BARE_WORDS.formatted("o.name_folded"))
                                .replace("#typed", BARE_WORDS.formatted(":name")))
                .param("commune", commune.name(), "name", Fold.words(name), "least", LEAST_ALIKE, "most", MOST_ALIKE)
                .list(Organisations::read);
    }

    /** Writes a new organisation down; who does it becomes its manager. */
    @Transactional
    public Organisation.Outcome create(Organisation.Draft draft, PartyId by) {
        return create(draft, by, by);
    }

    /** The same on behalf of somebody, who becomes its manager. */
    @Transactional
    public Organisation.Outcome create(Organisation.Draft draft, PartyId manager, PartyId by) {
        var id = new PartyId(Ids.next());
        if (!insert(id, draft, by)) return new Organisation.Outcome.NumberTaken();
        seats.grant(id, manager, Seat.MANAGER, by);
        return new Organisation.Outcome.Done(find(id).orElseThrow());
    }

    /** The same under a number that it had elsewhere, and that nobody has here. */
    @Transactional
    public Organisation.Outcome arrive(PartyId id, Organisation.Draft draft, PartyId manager) {
        var outcome = writeDown(id, draft, manager);
        if (outcome instanceof Organisation.Outcome.Done) seats.grant(id, manager, Seat.MANAGER, manager);
        return outcome;
    }

    /** Writes down an organisation that staff serve and in which nobody sits yet: a manager comes by invitation. */
    @Transactional
    public Organisation.Outcome writeDown(Organisation.Draft draft, PartyId by) {
        return writeDown(new PartyId(Ids.next()), draft, by);
    }

    /** The same under a number that it had elsewhere, and that nobody has here. */
    @Transactional
    public Organisation.Outcome writeDown(PartyId id, Organisation.Draft draft, PartyId by) {
        if (!insert(id, draft, by)) return new Organisation.Outcome.NumberTaken();
        return new Organisation.Outcome.Done(find(id).orElseThrow());
    }

    /** Changes what is said of it, if nobody did since {@code version} nor merged it into another one, whose name it has. */
    @Transactional
    public Organisation.Outcome change(PartyId id, Organisation.Draft draft, int version) {
        try {
            if (update(id, draft, version) == 0) return new Organisation.Outcome.TooLate();
            db.sql("update people.party set name = :name where id = :id "
                            + "or id in (select id from people.organisation where merged_into = :id)")
                    .param("name", draft.name(), "id", id.value())
                    .update();
            copies.forEach(it -> it.changed(id, draft.commune()));
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Organisation.Outcome.NumberTaken();
        }
        return new Organisation.Outcome.Done(find(id).orElseThrow());
    }

    /** False if another one has the number; nothing is left then. */
    private boolean insert(PartyId id, Organisation.Draft draft, PartyId by) {
        db.sql("insert into people.party (id, kind, name, created_at) values (:id, 'ORGANISATION', :name, :now)")
                .param("id", id.value(), "name", draft.name())
                .update();
        int added = written("""
                insert into people.organisation
                    (id, trade, siret, rna, commune_code, commune_name, name_folded, created_by)
                values (:id, :trade, :siret, :rna, :code, :commune, :folded, :by) on conflict do nothing
                """, id, draft).param("by", by.value()).update();
        if (added == 0)
            db.sql("delete from people.party where id = :id")
                    .param("id", id.value())
                    .update();
        return added == 1;
    }

    private int update(PartyId id, Organisation.Draft draft, int version) {
        return written("""
                update people.organisation set trade = :trade, siret = :siret, rna = :rna, commune_code = :code,
                    commune_name = :commune, name_folded = :folded, version = version + 1
                where id = :id and version = :version and merged_into is null
                """, id, draft).param("version", version).update();
    }

    private Sql.Statement written(String sql, PartyId id, Organisation.Draft draft) {
        return db.sql(sql)
                .param("id", id.value())
                .param("trade", draft.trade().name())
                .param("siret", draft.registration().siretNumber().orElse(null))
                .param("rna", draft.registration().rnaNumber().orElse(null))
                .param("code", draft.commune().code())
                .param("commune", draft.commune().name())
                .param("folded", Fold.words(draft.name()));
    }

    private Sql.Statement matching(String sql, String text) {
        var folded = Fold.words(text);
        return db.sql(sql)
                .param("text", folded)
                .param("digits", folded.replace(" ", ""))
                .param("like", "%" + folded + "%")
                .param("sought", Fold.sought(text));
    }

    private static PartyId id(ResultSet row, int n) throws SQLException {
        return new PartyId(row.getObject(1, UUID.class));
    }

    private static Organisation read(ResultSet row, int n) throws SQLException {
        return new Organisation(
                new PartyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Trade.valueOf(row.getString("trade")),
                registration(row.getString("siret"), row.getString("rna")),
                new Commune(row.getString("commune_code"), row.getString("commune_name")),
                new PartyId(row.getObject("created_by", UUID.class)),
                Times.read(row, "created_at"),
                row.getInt("version"));
    }

    private static Registration registration(@Nullable String siret, @Nullable String rna) {
        if (siret != null) return new Siret(siret);
        return rna != null ? new Rna(rna) : Registration.NOT_DECLARED;
    }
}
