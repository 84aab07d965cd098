package org.fabcom.plan.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.plan.Joining;
import org.fabcom.plan.Plans.Lines;
import org.fabcom.plan.way.Around;
import org.fabcom.plan.way.Around.Hold;
import org.fabcom.plan.way.Course;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Item.Subject;
import org.fabcom.plan.way.Item.Target;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage.Way;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole plan without its tables: tools join and leave it, steps are taken, lines are moved. */
class EnlargingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final List<String> FAMILIES = List.of(
            "datepoll", "video", "files", "documents", "mail", "newsletter", "membership", "accounting", "other");

    private final Templates templates = new Templates();
    private final Drawing drawing = new Drawing(templates);
    private final Enlarging enlarging = new Enlarging(templates, drawing);
    private final Map<UUID, List<UUID>> needs = new HashMap<>();
    private final List<Item> living = new ArrayList<>();
    private final List<Item> dropped = new ArrayList<>();
    private Random dice = new Random(7);

    private Subject tool(String name, String family) {
        var template = templates.family(family);
        return new Subject(name, null, template.id(), Way.LEAVING, template.history(), template.closing());
    }

    private void join(Subject subject) {
        if (living.stream().anyMatch(it -> it.subject().same(subject))) return;
        var joining = enlarging.joining(subject, new Lines(List.copyOf(living), List.copyOf(dropped), List.of()));
        apply(joining);
    }

    private void apply(Joining joining) {
        var all = new HashMap<UUID, Item>();
        living.forEach(it -> all.put(it.id(), it));
        for (var it : joining.newcomers()) {
            all.put(it.id(), fresh(it.id(), it.subject()));
            needs.put(it.id(), it.needs());
        }
        assertThat(joining.order()).containsExactlyInAnyOrderElementsOf(all.keySet());
        living.clear();
        joining.order().forEach(it -> living.add(java.util.Objects.requireNonNull(all.get(it))));
    }

    private static Item fresh(UUID id, Subject subject) {
        return new Item(id, Ids.next(), 1, subject, null, null, null, Course.START, List.of(), null, null, false, 1);
    }

    private List<String> names() {
        return living.stream().map(it -> it.subject().tool()).toList();
    }

    @Test
    void a_tool_goes_after_the_last_line_that_goes_no_later() {
        join(tool("Doodle", "datepoll"));
        join(tool("QuickBooks", "accounting"));
        join(tool("Google Drive", "files"));
        join(tool("Dropbox", "files"));
        assertThat(names())
                .containsExactly(
                        "Un premier export de chaque outil, gardé chez nous",
                        "Doodle",
                        "Google Drive",
                        "Dropbox",
                        "QuickBooks");
    }

    @Test
    void what_hangs_on_an_address_brings_the_domain_name_it_waits_for_once() {
        join(tool("Gmail", "mail"));
        join(tool("Outlook", "mail"));
        var domain = living.getFirst();
        assertThat(domain.subject().family()).isEqualTo("domain");
        assertThat(living.stream().filter(it -> it.subject().family().equals("domain")))
                .hasSize(1);
        for (var it : living)
            if (it.subject().family().equals("mail"))
                assertThat(needs.get(it.id())).containsExactly(domain.id());
    }

    @Test
    void an_order_that_people_chose_is_left_as_it_is() {
        join(tool("Doodle", "datepoll"));
        join(tool("Google Drive", "files"));
        var drive = living.removeLast();
        living.addFirst(drive);
        join(tool("Zoom", "video"));
        assertThat(names()).startsWith("Google Drive").endsWith("Doodle", "Zoom");
    }

    @Test
    void a_first_export_that_people_dropped_does_not_come_back() {
        join(tool("Google Drive", "files"));
        drop(living.getFirst());
        join(tool("Dropbox", "files"));
        assertThat(names()).containsExactly("Google Drive", "Dropbox");
    }

    // Whatever is done to a plan

    private Around around(Item item) {
        var holds = needs.getOrDefault(item.id(), List.of()).stream()
                .map(it -> new Hold(Ids.next(), it, "", false))
                .toList();
        var needing = living.stream()
                .filter(it -> needs.getOrDefault(it.id(), List.of()).contains(item.id()))
                .map(it -> it.subject().tool())
                .toList();
        return new Around(TODAY, TODAY, true, holds, needing, List.of(), Set.of(), false);
    }

    private void drop(Item item) {
        take(item, new Step.Drop(Reason.BY_MISTAKE, "Erreur"));
    }

    private void take(Item item, Step step) {
        if (!(item.take(step, around(item)) instanceof StepOutcome.Done done)) return;
        int at = living.indexOf(item);
        living.remove(at);
        if (done.item().dropped()) dropped.add(done.item());
        else living.add(at, done.item());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_126, 42, 0})
    void no_sequence_leaves_a_plan_in_disorder(long given) {
        long seed = given == 0 ? System.nanoTime() : given;
        dice = new Random(seed);
        int left = 0;
        for (int i = 0; i < 1_500; i++) {
            if (living.size() > 14) anew();
            var before = List.copyOf(dropped);
            random();
            var story = "seed " + seed + ", command " + i;
            assertThat(dropped.subList(0, before.size())).as(story).isEqualTo(before);
            assertThat(dropped).as(story).allMatch(it -> it.target() == null);
            left += dropped.size() - before.size();
            inOrder(story);
        }
        assertThat(left).as("seed " + seed).isPositive();
    }

    private void anew() {
        living.clear();
        dropped.clear();
        needs.clear();
    }

    private void random() {
        if (living.isEmpty() || dice.nextInt(3) == 0) {
            var family = FAMILIES.get(dice.nextInt(FAMILIES.size()));
            join(tool(family.toUpperCase(java.util.Locale.ROOT) + dice.nextInt(3), family));
            return;
        }
        var item = living.get(dice.nextInt(living.size()));
        switch (dice.nextInt(4)) {
            case 0, 1 -> drop(item);
            case 2 -> take(item, new Step.ChooseTarget(new Target("Nextcloud", ""), TODAY));
            default -> {
                living.remove(item);
                living.add(dice.nextInt(living.size() + 1), item);
            }
        }
    }

    private void inOrder(String story) {
        for (var it : living) {
            assertThat(living.stream().filter(other -> other.subject().same(it.subject())))
                    .as(story)
                    .hasSize(1);
            assertThat(living.stream().map(Item::id).toList())
                    .as(story)
                    .containsAll(needs.getOrDefault(it.id(), List.of()));
            if (templates.family(it.subject().family()).domain())
                assertThat(needs.get(it.id())).as(story).isNotEmpty();
        }
    }
}
