package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same property as {@code RandomWalksTest}, without the domain: ten thousand random statements by the application’s own
 * role, straight into the tables. Whatever the base lets through, no item is where it may not be.
 */
@FabComTest
@WithCatalogue
class HostileStatementsTest {

    private static final int STATEMENTS = 10_000;
    private static final int PER_WALK = 200;
    private static final Map<Stage, String> DAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(Stage.TARGET_CHOSEN, "target = 'Nextcloud', target_on"),
            Map.entry(Stage.SPACE_OPENED, "opened_on"),
            Map.entry(Stage.EXPORT_REQUESTED, "requested_on"),
            Map.entry(Stage.EXPORT_RECEIVED, "received_on"),
            Map.entry(Stage.EXPORT_VERIFIED, "verified_on"),
            Map.entry(Stage.IMPORTED, "imported_on"),
            Map.entry(Stage.IMPORT_VERIFIED, "import_verified_on"),
            Map.entry(Stage.DOUBLE_RUNNING, "double_to = date '2026-06-01', double_from"),
            Map.entry(Stage.SWITCHED, "switched_on"),
            Map.entry(Stage.READ_ONLY, "read_only_on"),
            Map.entry(Stage.CLOSED, "closed_on")));

    private final Plans plans;
    private final Neighbours neighbours;
    private final Sql db;
    private final PlatformTransactionManager transactions;
    private final ForbiddenStates forbidden;
    private final Accompanied accompanied;
    private Random dice = new Random();
    private UUID by = Ids.next();
    private int taken;
    private int refused;
    private final Map<Stage, Integer> reached = new EnumMap<>(Stage.class);

    HostileStatementsTest(
            Plans plans,
            Neighbours neighbours,
            Sql db,
            PlatformTransactionManager transactions,
            ApplicationContext context) {
        this.plans = plans;
        this.neighbours = neighbours;
        this.db = db;
        this.transactions = transactions;
        this.forbidden = new ForbiddenStates(db);
        this.accompanied = new Accompanied(context);
    }

    /** Another seed each time, printed; {@code -Dfabcom.seed=…} for the same once more. */
    @Test
    void no_sequence_of_statements_reaches_a_forbidden_state() {
        long seed = Long.getLong("fabcom.seed", System.nanoTime());
        dice = new Random(seed);
        Person lucie = neighbours.person("Lucie");
        by = lucie.id().value();
        var file = accompanied.prioritised(
                neighbours.association("Les Jardins du Gué", lucie),
                lucie,
                neighbours.person("Yann", InstanceRole.MEDIATOR));
        var plan = accompanied.drawn(file, lucie);
        var items = List.of(
                accompanied.item(plan, "Google Drive").id(),
                accompanied.item(plan, "Doodle").id(),
                accompanied.item(plan, "QuickBooks").id(),
                plans.items(plan.id()).getFirst().id());
        for (int i = 0; i < STATEMENTS; i += PER_WALK) walk(plan, items, "seed " + seed + ", walk from " + i);
        System.err.println("seed " + seed + ": " + taken + " statements taken, " + refused + " refused, " + reached);
        assertThat(taken + refused).isEqualTo(STATEMENTS);
        assertThat(reached).as("seed " + seed).containsKeys(Stage.values());
        assertThat(refused).isGreaterThan(STATEMENTS / 10);
    }

    /** One transaction, undone at its end; each statement in a savepoint of its own. */
    private void walk(Plan plan, List<UUID> items, String story) {
        new TransactionTemplate(transactions).executeWithoutResult(whole -> {
            whole.setRollbackOnly();
            db.sql("set constraints all immediate").update();
            if (dice.nextInt(10) > 0) {
                db.sql("update plan.plan set accepted_at = now(), accepted_by = :by where id = :id")
                        .param("by", by, "id", plan.id())
                        .update();
            }
            for (int i = 0; i < PER_WALK; i++) {
                var item = items.get(dice.nextInt(items.size()));
                var statement = dice.nextInt(3) == 0 ? any() : onward(stage(item));
                if (tried(statement, item))
                    reached.merge(forbidden.none(item, story + " + " + i + ": " + statement), 1, Integer::sum);
            }
        });
    }

    private boolean tried(String statement, UUID item) {
        var nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        try {
            nested.executeWithoutResult(one -> db.sql(statement)
                    .param("id", Ids.next())
                    .param("item", item)
                    .param("by", by)
                    .param("waiver", new StepRefusal.BooksNotSound(item).waivable())
                    .update());
            taken++;
            return true;
        } catch (DataAccessException no) {
            refused++;
            return false;
        }
    }

    private Stage stage(UUID item) {
        return Stage.valueOf(db.sql("select stage from plan.plan_item where id = :id")
                .param("id", item)
                .single(String.class));
    }

    // What somebody honest would write next, with what it needs half of the time

    private String onward(Stage now) {
        if (now == Stage.CLOSED) return any();
        var next = Stage.values()[now.ordinal() + 1];
        return switch (dice.nextInt(4)) {
            case 0 -> next == Stage.EXPORT_VERIFIED ? one(count(), look(), waiver()) : count();
            case 1 -> next == Stage.CLOSED ? archive() : set("referent = :by");
            case 2 -> set("standing = 'MOVING', reason = null, aside_since = null, resume_on = null");
            default -> set("stage = '%s', %s = date '%s'".formatted(next, DAYS.get(next), day(next)));
        };
    }

    private static String day(Stage stage) {
        return stage == Stage.CLOSED ? "2026-02-14" : "2026-01-15";
    }

    private String any() {
        var stage = Stage.values()[dice.nextInt(Stage.values().length)];
        return switch (dice.nextInt(19)) {
            case 0 -> set("stage = '" + stage + "'");
            case 1 ->
                set("stage = '%s', %s = date '2026-01-01' + %d"
                        .formatted(stage, DAYS.getOrDefault(stage, "target_on"), dice.nextInt(90)));
            case 2 -> set("stage = 'CLOSED', closed_on = date '2026-03-01'");
            case 3 ->
                set(
                        "stage = 'CLOSED', closed_on = date '2026-03-01', read_only_on = date '2026-01-20', referent = :by, "
                                + "import_verified_on = date '2026-01-15', double_from = date '2026-01-15', double_to = date '2026-02-01'");
            case 4 -> set("deleted_on = date '2026-01-01' + " + dice.nextInt(90));
            case 5 -> set("deleted_on = null, read_only_on = null");
            case 6 ->
                set("%s = null".formatted(DAYS.getOrDefault(stage, "target").replaceFirst(".*, ", "")));
            case 7 ->
                set(
                        "standing = '%s', reason = 'NO_TIME', words = 'tant pis', aside_since = date '2026-01-15', resume_on = %s"
                                .formatted(one("PAUSED", "ROLLED_BACK", "KEPT"), one("null", "date '2026-02-01'")));
            case 8 ->
                set(
                        "standing = 'MOVING', reason = null, aside_since = null, resume_on = null, stage = 'TO_STUDY', attempt = attempt + "
                                + dice.nextInt(3)
                                + (dice.nextBoolean()
                                        ? ", import_verified_on = null, double_from = null, double_to = null, deleted_on = null, "
                                                + "closed_on = null, read_only_on = null, switched_on = null"
                                        : ""));
            case 9 -> set("history = not history, way = 'LEAVING'");
            case 10 -> "update plan.plan_item set version = version + 7, words = '' where id = :item";
            case 11 -> archive();
            case 12 ->
                one(
                        "delete from plan.plan_count where item = :item",
                        "update plan.plan_count set imported = exported where item = :item",
                        "update plan.plan_archive set dated = date '2025-01-01' where item = :item",
                        "delete from plan.plan_item where id = :item");
            case 13 -> look();
            case 14 -> waiver();
            case 15 -> drop();
            case 16 -> set("position = " + one("null", "position + 40", "99"));
            case 17 -> join();
            default -> count();
        };
    }

    private static String set(String what) {
        return "update plan.plan_item set version = version + 1, " + what + " where id = :item";
    }

    private String count() {
        return """
                insert into plan.plan_count (id, item, attempt, at, actor, kind, exported, exported_unknown, imported,
                    imported_unknown, comment)
                select :id, :item, attempt, now(), :by, '%s', %s, '%s' from plan.plan_item where id = :item
                """.formatted(
                        one("files", "files", "shared"),
                        one(
                                "100, false, 100, false",
                                "100, false, 99, false",
                                "100, false, 40, false",
                                "100, false, null, false",
                                "null, true, 3, false"),
                        one("", "Doublons"));
    }

    private String archive() {
        return """
                insert into plan.plan_archive (id, item, attempt, at, actor, dated, place)
                select :id, :item, %s, now(), :by, date '2026-01-01' + %d, 'Disque' from plan.plan_item where id = :item
                """.formatted(one("attempt", "1"), dice.nextInt(60));
    }

    /** A look at a file: of entries or of people, of this attempt or of another, with faults or without. */
    private String look() {
        return """
                insert into plan.plan_check (id, item, attempt, at, actor, kind, sha256, lines, objects, apart, faults)
                select :id, :item, %s, now(), :by, '%s', repeat('a', 64), 2, 1, 0, %s from plan.plan_item where id = :item
                """.formatted(one("attempt", "attempt + 1"), one("BOOKS", "BOOKS", "CONTACTS"), one("0", "1"));
    }

    /** An obstacle set aside: that of the file of entries, or the financial year. */
    private String waiver() {
        return """
                insert into plan.plan_waiver (id, item, what, why, actor, at)
                select :id, :item, %s, 'Un cahier', :by, now() from plan.plan_item where id = :item
                """.formatted(one(":waiver", "id"));
    }

    /** It leaves the plan, as it should or not quite. */
    private String drop() {
        return set(
                "standing = 'DROPPED', reason = 'OTHER', words = 'tant pis', aside_since = date '2026-01-15', position = %s%s"
                        .formatted(
                                one("null", "null", "position"),
                                one("", "", ", stage = 'TO_STUDY'", ", resume_on = null")));
    }

    /** One more line, of a tool that is there or is not. */
    private String join() {
        return """
                insert into plan.plan_item (id, plan, position, tool, family, way, history, at_fiscal_closing, added, stage,
                    standing)
                select :id, plan, 100 + (select count(*) from plan.plan_item), %s, 'other', 'LEAVING', true, false, true,
                    'TO_STUDY', 'MOVING' from plan.plan_item where id = :item
                """.formatted(one("tool", "'Un autre'", "'Encore un'"));
    }

    private String one(String... all) {
        return all[dice.nextInt(all.length)];
    }
}
