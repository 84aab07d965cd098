package org.fabcom.people;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The journal of rights: only added to, in the transaction of what it tells. */
@Repository
public class RightsJournal {

    private static final String COLUMNS = """
            c.id, c.at, coalesce(a.name, '') as actor, s.name as subject, c.organisation as organisation_id,
            coalesce(o.name, '') as organisation, c.grp, coalesce(g.name, '') as group_name, c.act, c.was, c.becomes
            """;
    private static final String FROM = """
            from people.rights_change c
            left join people.party a on a.id = c.actor
            join people.party s on s.id = c.subject
            left join people.party o on o.id = c.organisation
            left join unnest(:numbers, :names) g (id, name) on g.id = c.grp
            where (:wanted = '' or lower(coalesce(a.name, '') || ' ' || s.name || ' ' || coalesce(o.name, '') || ' ' || coalesce(g.name, '')) like :like)
            """;

    private static final String OF_GROUPS = " and c.grp in (:groups)";

    /** Port: what groups are called, also those that are over; answered by who keeps them. */
    public interface GroupNames {

        Map<UUID, String> all();
    }

    private final Sql db;
    private final Optional<GroupNames> groups;

    RightsJournal(Sql db, Optional<GroupNames> groups) {
        this.db = db;
        this.groups = groups;
    }

    /** Adds a line. {@code was} and {@code becomes} name the right in the code's words, empty for none. */
    public void add(
            RightsChange.Act act,
            PartyId actor,
            PartyId subject,
            @Nullable PartyId organisation,
            String was,
            String becomes) {
        add(act, actor, subject, organisation, null, was, becomes);
    }

    /** Adds a line about what the host does at the terminal. */
    public void addByHost(RightsChange.Act act, PartyId subject, String becomes) {
        add(act, null, subject, null, null, "", becomes);
    }

    /** Adds a line about a group of the organisation, or of the community if that is null. */
    public void add(
            RightsChange.Act act,
            @Nullable PartyId actor,
            PartyId subject,
            @Nullable PartyId organisation,
            @Nullable UUID group,
            String was,
            String becomes) {
        db.sql("""
                insert into people.rights_change (id, at, actor, subject, organisation, grp, act, was, becomes)
                values (:id, :now, :actor, :subject, :organisation, :grp, :act, :was, :becomes)
                """)
                .param("grp", group, java.sql.Types.OTHER)
                .param("id", Ids.next())
                .param("actor", actor == null ? null : actor.value(), java.sql.Types.OTHER)
                .param("subject", subject.value())
                .param("organisation", organisation == null ? null : organisation.value(), java.sql.Types.OTHER)
                .param("act", act.name())
                .param("was", was)
                .param("becomes", becomes)
                .update();
    }

    /** Lines about people or organisations whose name holds the text. */
    public long count(String text) {
        return asking("select count(*) " + FROM, text).single(Long.class);
    }

    /** The newest first. */
    public List<RightsChange> list(String text, long offset, int most) {
        return asking("select " + COLUMNS + FROM + " order by c.at desc, c.id desc offset :offset limit :most", text)
                .param("offset", offset, "most", most)
                .list(RightsJournal::read);
    }

    /** What happened to these groups, the newest first: the caller asks which ones the reader sees. */
    public List<RightsChange> ofGroups(Collection<UUID> groups, long offset, int most) {
        return asking(
                        "select " + COLUMNS + FROM + OF_GROUPS
                                + " order by c.at desc, c.id desc offset :offset limit :most",
                        "")
                .param("groups", groups, "offset", offset, "most", most)
                .list(RightsJournal::read);
    }

    public long countOfGroups(Collection<UUID> groups) {
        return asking("select count(*) " + FROM + OF_GROUPS, "")
                .param("groups", groups)
                .single(Long.class);
    }

    /** The line by which a person last lost their seat, if nothing happened to it since and it is recent enough. */
    Optional<RightsChange> lastLoss(PartyId organisation, PartyId person, Instant since) {
        return asking("select " + COLUMNS + FROM + """
                 and c.organisation = :organisation and c.subject = :person and c.act like 'SEAT%'
                order by c.at desc, c.id desc limit 1
                """, "")
                .param("organisation", organisation.value(), "person", person.value())
                .optional(RightsJournal::read)
                .filter(it -> it.becomes().isEmpty() && it.at().isAfter(since));
    }

    private Sql.Statement asking(String sql, String text) {
        var wanted = Fold.words(text).isEmpty() ? "" : text.strip().toLowerCase(java.util.Locale.ROOT);
        var names =
                groups.map(GroupNames::all).orElse(Map.of()).entrySet().stream().toList();
        return db.sql(sql)
                .param("numbers", names.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("names", names.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("wanted", wanted)
                .param(
                        "like",
                        "%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    private static RightsChange read(ResultSet row, int n) throws SQLException {
        return new RightsChange(
                row.getObject("id", UUID.class),
                Times.read(row, "at"),
                row.getString("actor"),
                row.getString("subject"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getObject("grp", UUID.class),
                row.getString("group_name"),
                RightsChange.Act.valueOf(row.getString("act")),
                row.getString("was"),
                row.getString("becomes"));
    }
}
