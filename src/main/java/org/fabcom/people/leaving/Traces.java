package org.fabcom.people.leaving;

import module java.base;
import java.sql.Types;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalData.Attached;
import org.fabcom.people.PersonalData.Obstacle;
import org.fabcom.people.PersonalField.Fate;
import org.fabcom.people.PersonalField.Trace;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What all rooms keep of a person, read and forgotten with the words of {@link PersonalData}. */
@Repository
record Traces(List<PersonalData> rooms, Sql db) {

    List<Trace> all() {
        return rooms.stream().flatMap(it -> it.traces().stream()).toList();
    }

    List<Obstacle> obstacles(PartyId person) {
        return rooms.stream().flatMap(it -> it.obstacles(person).stream()).toList();
    }

    List<Obstacle> leftBehind(PartyId person) {
        return rooms.stream().flatMap(it -> it.leftBehind(person).stream()).toList();
    }

    List<Obstacle> ends(PartyId person) {
        return rooms.stream().flatMap(it -> it.ends(person).stream()).toList();
    }

    List<Attached> attached(PartyId person) {
        return rooms.stream().flatMap(it -> it.attached(person).stream()).toList();
    }

    long count(Trace trace, Leaver who) {
        return asking("select count(*) from " + trace.table() + " where " + trace.mine(), who)
                .single(Long.class);
    }

    /** The rows as a JSON array, without what is hidden. */
    String json(Trace trace, Leaver who) {
        var columns = columns(trace).stream().map(it -> '"' + it.name() + '"').collect(Collectors.joining(", "));
        return asking(
                        "select coalesce(json_agg(r), '[]')::text from (select " + columns + " from " + trace.table()
                                + " where " + trace.mine() + " order by 1) r",
                        who)
                .single(String.class);
    }

    /** A column that people may read, as PostgreSQL and its migration describe it. */
    record Column(String name, String type, String about) {}

    /** Those that the trace shows: a comment that begins with "secret" hides one everywhere. */
    List<Column> columns(Trace trace) {
        return db
                .sql("""
                select a.attname, format_type(a.atttypid, a.atttypmod) as type,
                       coalesce(col_description(a.attrelid, a.attnum), '') as about
                from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
                order by a.attnum
                """)
                .param("table", trace.table())
                .list((row, n) -> new Column(row.getString("attname"), row.getString("type"), row.getString("about")))
                .stream()
                .filter(it ->
                        !it.about().startsWith("secret") && !trace.hidden().contains(it.name()))
                .toList();
    }

    /** Runs within the transaction of the erasure. */
    void forget(Leaver who, String gone) {
        rooms.forEach(it -> it.letGo(who.id(), who.email()));
        all().forEach(it -> forget(it, who, gone));
    }

    /** The same; if the base refuses, then each part for itself: what it still refuses stays, and its tables are answered. */
    List<String> forgetWhatGoes(Leaver who, String gone, TransactionTemplate part) {
        var refused = new ArrayList<String>();
        boolean whole = attempt(part, () -> {
            forget(who, gone);
            atOnce();
        });
        if (whole) return refused;
        atOnce();
        rooms.forEach(it -> attempt(part, () -> it.letGo(who.id(), who.email())));
        for (var trace : all()) if (!attempt(part, () -> forget(trace, who, gone))) refused.add(trace.table());
        return refused;
    }

    /** What is only verified at the end of a transaction is verified now. */
    private void atOnce() {
        db.sql("set constraints all immediate").update();
    }

    private static boolean attempt(TransactionTemplate part, Runnable step) {
        try {
            part.executeWithoutResult(status -> step.run());
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private void forget(Trace trace, Leaver who, String gone) {
        if (trace.fate() == Fate.DELETED)
            asking("delete from " + trace.table() + " where " + trace.mine(), who)
                    .update();
        if (trace.fate() == Fate.BLANKED)
            asking("update " + trace.table() + " set " + trace.set() + " where " + trace.mine(), who)
                    .param("gone", gone)
                    .update();
    }

    /** How many rows there are in the tables from which nothing may go: the same before and after. */
    Map<String, Long> figures() {
        var deleted = all().stream()
                .filter(it -> it.fate() == Fate.DELETED)
                .map(Trace::table)
                .collect(Collectors.toSet());
        var figures = new TreeMap<String, Long>();
        for (var table :
                new ArrayList<>(all().stream().map(Trace::table).distinct().toList())) {
            // the proofs of erasures and the journal of rights grow by what happens: they are not figures of activity
            if (deleted.contains(table) || table.equals("people.erasure") || table.equals("people.rights_change"))
                continue;
            figures.put(table, db.sql("select count(*) from " + table).single(Long.class));
        }
        return figures;
    }

    private Sql.Statement asking(String sql, Leaver who) {
        return db.sql(sql)
                .param("person", who.id().value(), "name", who.name())
                .param("email", who.email().isEmpty() ? null : who.email(), Types.VARCHAR);
    }
}
