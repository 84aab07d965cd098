package org.fabcom.founding.path;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who walks which path. Thread-safe. */
@Repository
public class Founders {

    private static final Duration STANDING = Duration.ofDays(30);

    private final Sql db;
    private final Clock clock;

    Founders(Sql db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the order in which they came. */
    public List<Founder> of(UUID path) {
        return db.sql("select id, path, person, name, keeper, joined_at from founding.founder"
                        + " where path = :path and left_at is null order by joined_at, id")
                .param("path", path)
                .list(Founders::read);
    }

    /** The same of several paths, each with its own. */
    Map<UUID, List<Founder>> of(UUID[] paths) {
        return db
                .sql("select id, path, person, name, keeper, joined_at from founding.founder"
                        + " where path = any (:paths) and left_at is null order by joined_at, id")
                .param("paths", paths)
                .list(Founders::read)
                .stream()
                .collect(Collectors.groupingBy(Founder::path));
    }

    /** Whoever once wrote here, those who left too: minority notes keep their names. */
    public String name(UUID founder) {
        return db.sql("select name from founding.founder where id = :id")
                .param("id", founder)
                .optional(String.class)
                .orElse("");
    }

    /** Of all who ever walked a path. */
    public Map<UUID, String> names(UUID path) {
        return db
                .sql("select id, name from founding.founder where path = :path")
                .param("path", path)
                .list((row, n) -> Map.entry(Rows.id(row, "id"), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Somebody who left comes back to their place. */
    public UUID add(UUID path, @Nullable PartyId person, String name, boolean keeper) {
        return db.sql("""
                insert into founding.founder (id, path, person, name, keeper, joined_at)
                values (:id, :path, :person, :name, :keeper, :now)
                on conflict (path, person) where person is not null do update set left_at = null, removed_by = null
                returning id
                """)
                .param("id", Ids.next())
                .param("path", path)
                .param("person", Rows.value(person))
                .param("name", name)
                .param("keeper", keeper)
                .single(UUID.class);
    }

    /** False if somebody else did, or if they already walk this path. */
    @Transactional
    public boolean take(UUID path, UUID place, PartyId person) {
        return db.sql("""
                update founding.founder set person = :person
                where id = :id and path = :path and person is null and left_at is null
                    and not exists (select from founding.founder where path = :path and person = :person)
                """)
                .param("person", person.value(), "id", place, "path", path)
                .updated();
    }

    /**
     * The oldest of those who stay with an account keeps the path when its keeper leaves.
     *
     * @param by who took them out; null: they left
     */
    @Transactional
    void leave(Founder founder, @Nullable UUID by) {
        db.sql("update founding.founder set left_at = :now, keeper = false, removed_by = :by where id = :id")
                .param("by", by, Types.OTHER)
                .param("id", founder.id())
                .update();
        db.sql("""
                update founding.founder set keeper = true where id = (
                    select id from founding.founder where path = :path and left_at is null and person is not null
                    order by keeper desc, joined_at, id limit 1)
                """).param("path", founder.path()).update();
    }

    /** Whom the keeper took out, the last one first. */
    public List<Founder> removed(UUID path) {
        return db.sql("select id, path, person, name, keeper, joined_at from founding.founder"
                        + " where path = :path and removed_by is not null order by left_at desc, id")
                .param("path", path)
                .list(Founders::read);
    }

    /** Who walks and has an account, and whom the keeper took out within these thirty days: they may come back. */
    public List<PartyId> standing(UUID path) {
        return db.sql("select person from founding.founder where path = :path and person is not null"
                        + " and (left_at is null or removed_by is not null and left_at > :since)")
                .param("path", path, "since", clock.instant().minus(STANDING))
                .list((row, n) -> Rows.party(row, "person"));
    }

    /** They walk again, with all that they wrote; false if nobody had taken them out. */
    public boolean takeBack(UUID path, UUID founder) {
        return db.sql("update founding.founder set left_at = null, removed_by = null"
                        + " where id = :id and path = :path and removed_by is not null")
                .param("id", founder, "path", path)
                .updated();
    }

    List<Founder> places(PartyId person) {
        return db.sql("select id, path, person, name, keeper, joined_at from founding.founder"
                        + " where person = :person and left_at is null")
                .param("person", person.value())
                .list(Founders::read);
    }

    private static Founder read(ResultSet row, int n) throws SQLException {
        return new Founder(
                Rows.id(row, "id"),
                Rows.id(row, "path"),
                Rows.partyIfAny(row, "person"),
                row.getString("name"),
                row.getBoolean("keeper"),
                Times.read(row, "joined_at"));
    }
}
