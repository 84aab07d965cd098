package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.sql.Date;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.StepRefusal;
import org.springframework.jdbc.core.ColumnMapRowMapper;

/** Where no item of a plan may ever be, said otherwise than in the base. */
final class ForbiddenStates {

    private final Sql db;

    ForbiddenStates(Sql db) {
        this.db = db;
    }

    /** Fails if the item is in one; else answers where it is. */
    Stage none(UUID id, String story) {
        var it = db.sql("""
                select i.*, p.accepted_at from plan.plan_item i join plan.plan p on p.id = i.plan where i.id = :id
                """).param("id", id).single(new ColumnMapRowMapper());
        var stage = Stage.valueOf(String.valueOf(it.get("stage")));
        if (stage.atLeast(Stage.SPACE_OPENED))
            assertThat(it.get("accepted_at")).as(story).isNotNull();
        assertThat(it.get("standing").equals("DROPPED")).as(story).isEqualTo(it.get("position") == null);
        if (it.get("standing").equals("DROPPED")) {
            assertThat(stage).as(story).isEqualTo(Stage.TO_STUDY);
            assertThat(it.get("attempt")).as(story).isEqualTo(1);
            assertThat(proofs(id)).as(story).isZero();
        }
        assertThat(added(id)).as(story).isLessThanOrEqualTo(1);
        if (it.get("way").equals("SETTING_UP"))
            assertThat(stage.atLeast(Stage.EXPORT_REQUESTED)).as(story).isFalse();
        assertThat(it.get("standing").equals("MOVING")).as(story).isEqualTo(it.get("reason") == null);
        if (stage.atLeast(Stage.DOUBLE_RUNNING)) {
            assertThat(it.get("import_verified_on")).as(story).isNotNull();
            assertThat(it.get("referent")).as(story).isNotNull();
            assertThat(verifiedOnce(id, it.get("attempt"))).as(story).isTrue();
        }
        if (stage.atLeast(Stage.EXPORT_VERIFIED) && it.get("at_fiscal_closing").equals(true))
            assertThat(booksOrWaiver(id, it.get("attempt"))).as(story).isTrue();
        var closed = (Date) it.get("closed_on");
        if (stage == Stage.CLOSED) {
            assertThat(closed).as(story).isNotNull();
            assertThat(closed.toLocalDate())
                    .as(story)
                    .isAfterOrEqualTo(
                            ((Date) it.get("read_only_on")).toLocalDate().plusDays(30));
            if (it.get("history").equals(true))
                assertThat(archived(id, it.get("attempt"), closed)).as(story).isTrue();
        }
        var deleted = (Date) it.get("deleted_on");
        if (deleted != null)
            assertThat(archived(id, it.get("attempt"), deleted)).as(story).isTrue();
        return stage;
    }

    /** All that was ever proved about it. */
    private long proofs(UUID id) {
        return db.sql("""
                select (select count(*) from plan.plan_count where item = :id)
                    + (select count(*) from plan.plan_archive where item = :id)
                    + (select count(*) from plan.plan_check where item = :id)
                    + (select count(*) from plan.plan_waiver where item = :id)
                """).param("id", id).single(Long.class);
    }

    /** Most lines of its plan that are about one tool. */
    private long added(UUID id) {
        return db.sql("""
                select max(n) from (select count(*) as n from plan.plan_item i
                    where i.standing <> 'DROPPED' and i.plan = (select plan from plan.plan_item where id = :id)
                    group by lower(i.tool)) lines
                """).param("id", id).single(Long.class);
    }

    /** A count on both sides stood in this attempt: later ones may contradict it, they cannot make it not have been. */
    private boolean verifiedOnce(UUID id, Object attempt) {
        return db.sql("select count(*) from plan.plan_count where item = :id and attempt = :attempt "
                                + "and exported >= 0 and imported >= 0")
                        .param("id", id, "attempt", attempt)
                        .single(Long.class)
                > 0;
    }

    /** A look without faults stood in this attempt, or the guard is set aside as the domain names it. */
    private boolean booksOrWaiver(UUID id, Object attempt) {
        return db.sql("""
                        select (select count(*) from plan.plan_check
                                where item = :id and attempt = :attempt and kind = 'BOOKS' and faults = 0)
                            + (select count(*) from plan.plan_waiver where item = :id and what = :waiver)
                        """)
                        .param("id", id, "attempt", attempt, "waiver", new StepRefusal.BooksNotSound(id).waivable())
                        .single(Long.class)
                > 0;
    }

    private boolean archived(UUID id, Object attempt, Date by) {
        return db.sql("select min(dated) from plan.plan_archive where item = :id and attempt = :attempt")
                .param("id", id, "attempt", attempt)
                .single((row, n) -> row.getDate(1) != null && !row.getDate(1).after(by));
    }
}
