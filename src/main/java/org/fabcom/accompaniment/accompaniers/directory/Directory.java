package org.fabcom.accompaniment.accompaniers.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fabcom.accompaniment.accompaniers.Accompanier;
import org.fabcom.accompaniment.accompaniers.Accompaniers;
import org.fabcom.accompaniment.accompaniers.Availability;
import org.fabcom.kernel.Fold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * All who are in the directory, in one statement. A territory has some tens or hundreds of them: filters, counts and distances
 * are worked out on the whole ({@link Finding}).
 */
@Repository
class Directory {

    private final JdbcClient db;

    Directory(JdbcClient db) {
        this.db = db;
    }

    /** @param names the words of categories and sheets by their ids, in which a search looks too */
    List<Entry> all(LocalDate today, Map<String, String> names) {
        return db.sql("""
                select a.id, a.party, coalesce(p.name, a.name) as shown, p.kind as party_kind, a.host, a.availability, a.until,
                    a.commune_code, a.commune_name, a.remote, a.communes, a.departments, a.words,
                    a.source_url is not null as pointed,
                    array(select coalesce(s.category::text, s.tag) from accompaniment.accompanier_skill s
                        where s.accompanier = a.id) as skills,
                    array(select t.sheet::text from accompaniment.accompanier_tool t where t.accompanier = a.id) as tools,
                    array(select distinct c.kind from accompaniment.accompanier_price c where c.accompanier = a.id) as prices,
                    exists (select from accompaniment.accompanier_price c
                        where c.accompanier = a.id and c.condition is not null) as solidarity
                from accompaniment.accompanier a left join people.party p on p.id = a.party
                where a.hidden_at is null
                """).query((row, n) -> read(row, today, names)).list();
    }

    /** All sheets that somebody of the directory says they know. */
    Set<UUID> tools() {
        return new HashSet<>(db.sql("select distinct sheet from accompaniment.accompanier_tool")
                .query(UUID.class)
                .list());
    }

    private static Entry read(ResultSet row, LocalDate today, Map<String, String> names) throws SQLException {
        var host = row.getObject("host", UUID.class);
        var skills = Accompaniers.words(row, "skills");
        var tools = Accompaniers.words(row, "tools");
        var prices = new HashSet<>(Accompaniers.words(row, "prices"));
        if (row.getBoolean("solidarity")) prices.add(Entry.SOLIDARITY);
        if (prices.isEmpty()) prices.add(Entry.NONE);
        var until = row.getObject("until", LocalDate.class);
        var said = new StringBuilder(row.getString("shown"))
                .append(' ')
                .append(row.getString("words"))
                .append(' ')
                .append(row.getString("commune_name"));
        skills.forEach(it -> said.append(' ').append(names.getOrDefault(it, it)));
        tools.forEach(it -> said.append(' ').append(names.getOrDefault(it, "")));
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("party", UUID.class),
                Accompanier.kind(row.getString("party_kind"), host),
                row.getString("shown"),
                Availability.valueOf(row.getString("availability")).on(until, today),
                until,
                Accompaniers.area(row),
                skills,
                tools,
                prices,
                row.getBoolean("pointed"),
                Fold.words(said.toString()));
    }
}
