package org.fabcom.accompaniers;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.accompaniers.Accompanier.Pointer;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Description.Usual;
import org.fabcom.catalogue.SheetId;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.people.communes.Commune;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Those of the directory, one by one. */
@Repository
public class Accompaniers {

    private static final String ONE = """
            select a.*, coalesce(p.name, a.name) as shown, p.kind as party_kind from accompaniers.accompanier a
            left join people.party_card p on p.id = a.party
            """;

    private final Sql db;
    private final Clock clock;

    Accompaniers(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In one transaction, as below: what is asked beside the row takes no second connection, for which six at once waited in vain. */
    @Transactional(readOnly = true)
    public Optional<Accompanier> find(UUID id) {
        return db.sql(ONE + "where a.id = :id").param("id", id).optional(this::read);
    }

    @Transactional(readOnly = true)
    public Optional<Accompanier> of(PartyId party) {
        return db.sql(ONE + "where a.party = :party")
                .param("party", party.value())
                .optional(this::read);
    }

    /**
     * Writes down what somebody says of themselves; the first time it makes their page, and shows it. Empty if somebody else
     * changed it since {@code version}.
     */
    @Transactional
    public Optional<UUID> describe(PartyId party, Description it, PartyId by, int version) {
        var known = of(party);
        if (known.map(Accompanier::version).orElse(0) != version) return Optional.empty();
        var id = known.map(Accompanier::id).orElseGet(Ids::next);
        int done = known.isEmpty() ? insert(id, party, it, by) : update(id, it, by, version);
        if (done == 0) return Optional.empty();
        details(id, it);
        return Optional.of(id);
    }

    private int insert(UUID id, PartyId party, Description it, PartyId by) {
        return values(db.sql("""
                        insert into accompaniers.accompanier (id, party, site, words, availability, until, commune_code,
                            commune_name, remote, communes, departments, cents_least, cents_most, their_minutes,
                            your_minutes, resources, said_by, said_at)
                        values (:id, :party, :site, :words, :availability, :until, :code, :commune, :remote, :communes,
                            :departments, :least, :most, :theirs, :yours, :resources, :by, :at)
                        on conflict (party) do nothing
                        """), id, it, by).param("party", party.value()).update();
    }

    private int update(UUID id, Description it, PartyId by, int version) {
        return values(db.sql("""
                        update accompaniers.accompanier set site = :site, words = :words, availability = :availability,
                            until = :until, commune_code = :code, commune_name = :commune, remote = :remote,
                            communes = :communes, departments = :departments, cents_least = :least, cents_most = :most,
                            their_minutes = :theirs, your_minutes = :yours, resources = :resources, said_by = :by,
                            said_at = :at, version = version + 1
                        where id = :id and version = :version
                        """), id, it, by).param("version", version).update();
    }

    private Sql.Statement values(Sql.Statement sql, UUID id, Description it, PartyId by) {
        var base = it.area().base();
        return sql.param("id", id)
                .param("site", it.site())
                .param("words", it.words())
                .param("availability", it.availability().name())
                .param("until", it.until(), Types.DATE)
                .param("code", base == null ? null : base.code(), Types.VARCHAR)
                .param("commune", base == null ? "" : base.name())
                .param("remote", it.area().remote())
                .param("communes", it.area().communes().toArray(String[]::new))
                .param("departments", it.area().departments().toArray(String[]::new))
                .param("least", it.usual().centsLeast(), Types.BIGINT)
                .param("most", it.usual().centsMost(), Types.BIGINT)
                .param("theirs", it.usual().theirs(), Types.INTEGER)
                .param("yours", it.usual().yours(), Types.INTEGER)
                .param("resources", it.usual().resources())
                .param("by", by.value())
                .param("at", clock.instant());
    }

    private void details(UUID id, Description it) {
        for (var table : List.of("accompanier_skill", "accompanier_tool", "accompanier_price"))
            db.sql("delete from accompaniers." + table + " where accompanier = :id")
                    .param("id", id)
                    .update();
        it.skills().forEach(skill -> skill(id, skill, null));
        it.tags().stream().distinct().forEach(tag -> skill(id, null, tag));
        it.tools()
                .forEach(sheet -> db.sql("insert into accompaniers.accompanier_tool values (:id, :sheet)")
                        .param("id", id, "sheet", sheet.value())
                        .update());
        for (int i = 0; i < it.prices().size(); i++) price(id, i, it.prices().get(i));
    }

    private void skill(UUID id, @Nullable UUID category, @Nullable String tag) {
        db.sql("insert into accompaniers.accompanier_skill values (:id, :category, :tag)")
                .param("id", id)
                .param("category", category, Types.OTHER)
                .param("tag", tag, Types.VARCHAR)
                .update();
    }

    private void price(UUID id, int place, Price it) {
        db.sql("""
                insert into accompaniers.accompanier_price (accompanier, place, kind, words, cents, vat, condition, priced_on)
                values (:id, :place, :kind, :words, :cents, :vat, :condition, :on)
                """)
                .param("id", id)
                .param("place", place)
                .param("kind", it.kind().name())
                .param("words", it.words())
                .param("cents", it.cents())
                .param("vat", it.vat())
                .param("condition", it.condition(), Types.VARCHAR)
                .param("on", it.on())
                .update();
    }

    private Accompanier read(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var party = row.getObject("party", UUID.class);
        var host = row.getObject("host", UUID.class);
        var source = row.getString("source_url");
        return new Accompanier(
                id,
                party == null ? null : new PartyId(party),
                Accompanier.kind(row.getString("party_kind"), host),
                host,
                row.getString("shown"),
                description(id, row),
                source == null
                        ? null
                        : new Pointer(source, row.getString("source_title"), row.getObject("read_on", LocalDate.class)),
                row.getObject("hidden_at") != null,
                Objects.requireNonNull(Times.read(row, "said_at")),
                row.getInt("version"));
    }

    private Description description(UUID id, ResultSet row) throws SQLException {
        var skills = new LinkedHashSet<UUID>();
        var tags = new TreeSet<String>();
        db.sql("select category, tag from accompaniers.accompanier_skill where accompanier = :id")
                .param("id", id)
                .query(one -> {
                    var category = one.getObject("category", UUID.class);
                    if (category != null) skills.add(category);
                    else tags.add(one.getString("tag"));
                });
        var tools = db.sql("select sheet from accompaniers.accompanier_tool where accompanier = :id")
                .param("id", id)
                .set((one, n) -> new SheetId(one.getObject("sheet", UUID.class)));
        return new Description(
                row.getString("words"),
                row.getString("site"),
                Availability.valueOf(row.getString("availability")),
                row.getObject("until", LocalDate.class),
                area(row),
                skills,
                List.copyOf(tags),
                tools,
                prices(id),
                new Usual(
                        row.getObject("cents_least", Long.class),
                        row.getObject("cents_most", Long.class),
                        row.getObject("their_minutes", Integer.class),
                        row.getObject("your_minutes", Integer.class),
                        row.getString("resources")));
    }

    private List<Price> prices(UUID id) {
        return prices(List.of(id)).getOrDefault(id, List.of());
    }

    /** The price lists of several, in one question. */
    public Map<UUID, List<Price>> prices(Collection<UUID> ids) {
        return db.sql(
                        "select * from accompaniers.accompanier_price where accompanier = any (:ids) order by accompanier, place")
                .param("ids", ids.toArray(UUID[]::new))
                .grouped(
                        row -> row.getObject("accompanier", UUID.class),
                        row -> new Price(
                                Price.Kind.valueOf(row.getString("kind")),
                                row.getString("words"),
                                row.getLong("cents"),
                                row.getInt("vat"),
                                row.getString("condition"),
                                row.getObject("priced_on", LocalDate.class)));
    }

    /** Reads where they go from the columns of the table. */
    public static Area area(ResultSet row) throws SQLException {
        var name = row.getString("commune_name");
        return new Area(
                name.isEmpty() ? null : new Commune(row.getString("commune_code"), name),
                words(row, "communes"),
                words(row, "departments"),
                row.getBoolean("remote"));
    }

    public static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
    }
}
