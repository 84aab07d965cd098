package org.fabcom.plan.way;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Around.Quiet;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statement 3 of the issue: no sequence of random commands reaches a forbidden state. The seed is in the test’s name. */
class RandomWalksTest {

    private static final int COMMANDS = 10_000;

    private Random dice = new Random();
    private final Set<Stage> seen = EnumSet.noneOf(Stage.class);
    private final Set<Class<?>> refused = new HashSet<>();
    private boolean begun;
    private boolean gone;
    private int dropped;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_125, 8_675_309, 42, -7, 0})
    void no_sequence_reaches_a_forbidden_state(long given) {
        long seed = given == 0 ? System.nanoTime() : given;
        dice = new Random(seed);
        var walk = anew();
        for (int i = 0; i < COMMANDS; i++) {
            if (walk.item.dropped() && dice.nextInt(4) == 0
                    || walk.item.course().attempt() > 6
                    || walk.item.stage() == Stage.CLOSED && dice.nextInt(4) == 0) walk = anew();
            turn(walk);
            var before = walk.item;
            var step = dice.nextInt(3) == 0 ? any(walk) : sensible(walk);
            var decision = walk.ask(step);
            var story = "seed " + seed + ", command " + i + ": " + step;
            if (decision instanceof StepOutcome.Done done) {
                walk.item = done.item();
                left(step, story);
                if (step instanceof Step.Waive waive) waive(walk, waive);
                assertThat(walk.item.version()).as(story).isEqualTo(before.version() + 1);
                allowed(walk, before, story);
            } else if (decision instanceof StepOutcome.Refused no) {
                assertThat(no.refusals()).as(story).isNotEmpty();
                no.refusals().forEach(it -> refused.add(it.getClass()));
            }
            seen.add(walk.item.stage());
        }
        assertThat(seen).as("seed " + seed).containsExactlyInAnyOrder(Stage.values());
        assertThat(refused).as("seed " + seed).hasSizeGreaterThan(23);
        assertThat(dropped).as("seed " + seed).isPositive();
    }

    /** The test keeps its own account of what was done: nothing leaves the plan after a step, nothing happens to what left. */
    private void left(Step step, String story) {
        if (gone) throw new AssertionError(story + ": it had left the plan");
        boolean preparing = step instanceof Step.NameReferent || step instanceof Step.SayFiscalClosing;
        if (step instanceof Step.Drop) {
            assertThat(begun).as(story).isFalse();
            gone = true;
            dropped++;
        } else if (!preparing) {
            begun = true;
        }
    }

    private Walk anew() {
        begun = false;
        gone = false;
        var walk = switch (dice.nextInt(4)) {
            case 0 -> Walk.polls();
            case 1 -> Walk.accounts();
            default -> Walk.drive();
        };
        walk.accepted = dice.nextInt(3) > 0;
        return walk;
    }

    /** The world turns: days pass, the plan is accepted, dates and dependencies come and go. */
    private void turn(Walk walk) {
        if (dice.nextInt(3) == 0) walk.later(dice.nextInt(12));
        if (dice.nextInt(20) == 0) walk.accepted = true;
        if (dice.nextInt(15) == 0) {
            var from = walk.today.plusDays(dice.nextInt(9) - 4L);
            walk.quiet = List.of(new Quiet(Ids.next(), from, from.plusDays(dice.nextInt(6)), "AG"));
        }
        if (dice.nextInt(15) == 0) walk.needing = dice.nextBoolean() ? List.of() : List.of("Gmail");
        if (dice.nextInt(15) == 0)
            walk.holds = List.of(new Hold(Ids.next(), Ids.next(), "Domaine", dice.nextBoolean()));
    }

    private static void waive(Walk walk, Step.Waive waive) {
        var all = new HashSet<>(walk.waived);
        all.add(waive.what());
        walk.waived = all;
    }

    private Step sensible(Walk walk) {
        var item = walk.item;
        if (!item.begun() && dice.nextInt(4) == 0) return new Step.Drop(Reason.NOT_USED, words());
        if (item.standing() == ItemStanding.ROLLED_BACK) return new Step.Restart();
        if (!item.moving()) return new Step.Resume();
        var next = item.next().orElse(Stage.CLOSED);
        return switch (next) {
            case TARGET_CHOSEN -> new Step.ChooseTarget(new Target("Nextcloud", ""), walk.today);
            case EXPORT_VERIFIED, IMPORT_VERIFIED -> dice.nextBoolean() ? count() : new Step.Advance(next, walk.today);
            case DOUBLE_RUNNING ->
                item.referent() == null
                        ? new Step.NameReferent(new PartyId(Ids.next()))
                        : new Step.RunBoth(new Window(walk.today, walk.today.plusDays(dice.nextInt(30))));
            case CLOSED ->
                dice.nextBoolean()
                        ? new Step.Advance(next, walk.today)
                        : new Step.KeepArchive(new Archive(walk.today, "Chez nous", "Lucie", null));
            default -> new Step.Advance(next, walk.today);
        };
    }

    private Step any(Walk walk) {
        var on = walk.today.plusDays(dice.nextInt(8) - 6L);
        return switch (dice.nextInt(19)) {
            case 0 -> new Step.ChooseTarget(new Target(dice.nextBoolean() ? "Grist" : "", ""), on);
            case 1, 2 -> new Step.Advance(one(Stage.values()), on);
            case 3 -> new Step.Advance(Stage.CLOSED, on);
            case 4 -> new Step.RunBoth(new Window(on, on.plusDays(dice.nextInt(500))));
            case 5 -> new Step.MoveEnd(on.plusDays(dice.nextInt(30)));
            case 6 -> new Step.NothingToCarry("polls", dice.nextBoolean() ? "rien" : "", on);
            case 7 -> count();
            case 8 ->
                new Step.KeepArchive(new Archive(
                        on, dice.nextBoolean() ? "ici" : "", "Lucie", dice.nextBoolean() ? null : "trop court"));
            case 9 -> new Step.DeleteOld(on);
            case 10 -> new Step.Pause(one(Reason.values()), words(), on.plusDays(5));
            case 11 -> dice.nextInt(3) == 0 ? new Step.RollBack(one(Reason.values()), words()) : new Step.Resume();
            case 12 -> new Step.Restart();
            case 13 -> new Step.Keep(one(Reason.values()), words());
            case 14 -> new Step.NameReferent(new PartyId(Ids.next()));
            case 15 -> new Step.SayFiscalClosing(on);
            case 16, 17 -> new Step.Drop(one(Reason.values()), words());
            default -> new Step.Waive(obstacle(walk), words());
        };
    }

    private java.util.UUID obstacle(Walk walk) {
        var all = new ArrayList<java.util.UUID>();
        walk.quiet.forEach(it -> all.add(it.id()));
        walk.holds.forEach(it -> all.add(it.id()));
        all.add(walk.item.id());
        return all.get(dice.nextInt(all.size()));
    }

    private Step count() {
        return new Step.Count(new Counted(dice.nextInt(4) == 0 ? "shared" : "files", tally(), tally(), words()));
    }

    private Tally tally() {
        return switch (dice.nextInt(6)) {
            case 0 -> Tally.UNKNOWN;
            case 1 -> Tally.NOT_YET;
            default -> Tally.of(990 + dice.nextInt(12));
        };
    }

    private String words() {
        return dice.nextInt(3) == 0 ? "" : "parce que";
    }

    private <T> T one(T[] all) {
        return all[dice.nextInt(all.length)];
    }

    private static void allowed(Walk walk, Item before, String story) {
        var item = walk.item;
        var course = item.course();
        assertThat(item.counts()).as(story).allMatch(Counted::explained);
        assertThat(item.moving()).as(story).isEqualTo(course.aside() == null);
        if (item.dropped()) {
            assertThat(item.stage()).as(story).isEqualTo(Stage.TO_STUDY);
            assertThat(walk.needing).as(story).isEmpty();
        }
        assertThat(course.reached().keySet())
                .as(story)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Stage.values()).subList(1, item.stage().ordinal() + 1));
        inOrder(course, walk.today, story);
        if (!item.moving() && !before.moving())
            assertThat(item.stage()).as(story).isEqualTo(before.stage());
        if (item.stage().atLeast(Stage.SPACE_OPENED))
            assertThat(walk.accepted).as(story).isTrue();
        if (item.stage().atLeast(Stage.IMPORT_VERIFIED))
            assertThat(item.twoCounts()).as(story).isTrue();
        if (item.stage().atLeast(Stage.DOUBLE_RUNNING)) {
            assertThat(item.referent()).as(story).isNotNull();
            assertThat(course.window()).as(story).isNotNull();
        }
        if (item.stage() == Stage.SWITCHED && before.stage() != Stage.SWITCHED) switchedRightly(walk, story);
        if (item.stage() == Stage.CLOSED) closedRightly(item, story);
        if (course.deletedOn() != null) assertThat(item.archive()).as(story).isNotNull();
    }

    private static void inOrder(Course course, LocalDate today, String story) {
        var days = List.of(Stage.values()).stream()
                .flatMap(it -> course.on(it).stream())
                .toList();
        assertThat(days).as(story).isSorted().allMatch(it -> !it.isAfter(today));
    }

    private static void switchedRightly(Walk walk, String story) {
        var on = walk.item.course().on(Stage.SWITCHED).orElseThrow();
        assertThat(walk.quiet).as(story).noneMatch(it -> it.covers(on) && !walk.waived.contains(it.id()));
        assertThat(walk.holds).as(story).allMatch(it -> it.met() || walk.waived.contains(it.id()));
    }

    private static void closedRightly(Item item, String story) {
        var course = item.course();
        assertThat(course.on(Stage.IMPORT_VERIFIED)).as(story).isPresent();
        assertThat(item.twoCounts()).as(story).isTrue();
        assertThat(course.on(Stage.CLOSED).orElseThrow())
                .as(story)
                .isAfterOrEqualTo(course.on(Stage.READ_ONLY).orElseThrow().plusDays(30));
        if (item.subject().history()) assertThat(item.archive()).as(story).isNotNull();
    }
}
