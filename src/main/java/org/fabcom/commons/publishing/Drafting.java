package org.fabcom.commons.publishing;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.catalogue.Sheets;
import org.fabcom.commons.SizeClass;
import org.fabcom.commons.Story;
import org.fabcom.commons.Story.Ancestor;
import org.fabcom.commons.Story.Count;
import org.fabcom.commons.Story.Line;
import org.fabcom.commons.Story.Milestone;
import org.fabcom.commons.Story.Result;
import org.fabcom.commons.Story.Setting;
import org.fabcom.commons.publishing.PublicationDraft.Kind;
import org.fabcom.commons.publishing.PublicationDraft.Offer;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.diagnosis.kept.Diagnoses;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Fold;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.places.Communes;
import org.fabcom.plan.Happening;
import org.fabcom.plan.Plan;
import org.fabcom.plan.PlanJournal;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Stage.Way;
import org.fabcom.plan.way.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes all names out of a plan: what is left is a {@link PublicationDraft}, in which everything that people wrote is offered, not kept. */
@Component
record Drafting(
        PlanJournal journal,
        Templates templates,
        Sheets sheets,
        Diagnoses diagnoses,
        Organisations organisations,
        Communes communes) {

    private static final int MOST_OFFERS = 200;

    /** @param title proposed, in the reader's language */
    PublicationDraft of(Case it, Plan plan, List<Item> items, List<Ancestor> ancestors, String title) {
        var lines = new ArrayList<Line>();
        var offers = new ArrayList<Offer>();
        var known = sheets.named(items.stream()
                .flatMap(one -> Stream.ofNullable(one.target()))
                .map(Item.Target::software)
                .distinct()
                .toList());
        for (var item : items) {
            var key = "l" + (lines.size() + 1);
            var target = item.target() == null ? "" : item.target().software();
            boolean common = known.containsKey(Fold.key(target));
            lines.add(line(key, item, common ? target : ""));
            if (item.subject().slug() == null && item.subject().way() == Way.LEAVING)
                offer(offers, key, Kind.TOOL, item.subject().tool());
            if (!target.isEmpty() && !common) offer(offers, key, Kind.TARGET, target);
            for (var written : written(item)) offer(offers, key, Kind.WORDS, written);
        }
        var story = new Story(title, "", setting(it, plan), result(it, plan), lines, ancestors);
        return new PublicationDraft(story, true, offers, Map.of(), 1);
    }

    private static void offer(List<Offer> offers, String line, Kind kind, String text) {
        if (offers.size() < MOST_OFFERS && !text.isBlank())
            offers.add(new Offer("o" + (offers.size() + 1), line, kind, text, false));
    }

    /** The organisation becomes a kind, a size and a département. */
    private Setting setting(Case it, Plan plan) {
        var organisation = organisations.find(it.organisation()).orElseThrow();
        var people = diagnoses
                .find(plan.diagnosis())
                .map(kept ->
                        Checked.of(Answers.ofQuery(kept.answers())).situation().people())
                .orElse(null);
        return new Setting(organisation.trade().name(), SizeClass.of(people), departement(organisation));
    }

    private String departement(Organisation organisation) {
        var code = organisation.commune().code();
        if (code == null) return "";
        return communes.find(code).map(commune -> commune.department()).orElse("");
    }

    private static Result result(Case it, Plan plan) {
        var closing = Objects.requireNonNull(it.closing());
        var from = plan.acceptedAt() == null ? plan.drawnAt() : plan.acceptedAt();
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(from, Days.ZONE), LocalDate.ofInstant(closing.at(), Days.ZONE));
        return new Result(closing.outcome().name(), (int) Math.max(0, days), closing.minutes(), closing.cents());
    }

    private Line line(String key, Item item, String target) {
        var subject = item.subject();
        boolean leaving = subject.way() == Way.LEAVING;
        var spent = item.spent();
        var aside = item.course().aside();
        var window = item.course().window();
        return new Line(
                key,
                leaving && subject.slug() == null ? "" : leaving ? subject.tool() : "",
                subject.slug(),
                subject.family(),
                leaving,
                target,
                end(item),
                aside == null ? "" : aside.reason().name(),
                milestones(item),
                days(item),
                window == null ? null : (int) window.days(),
                spent == null ? null : spent.minutes(),
                spent == null ? null : spent.cents(),
                counts(item),
                List.of());
    }

    private static String end(Item item) {
        if (item.standing() == ItemStanding.KEPT) return "KEPT";
        if (item.standing() == ItemStanding.ROLLED_BACK) return "ROLLED_BACK";
        if (item.standing() == ItemStanding.PAUSED) return "PAUSED";
        if (!item.finished()) return "OPEN";
        return item.subject().way() == Way.LEAVING ? "LEFT" : "SET_UP";
    }

    /** Days become durations: so many after the target was chosen. */
    private static List<Milestone> milestones(Item item) {
        var start = item.course().on(Stage.TARGET_CHOSEN);
        if (start.isEmpty()) return List.of();
        return item.subject().way().stages().stream()
                .filter(it -> item.course().on(it).isPresent())
                .map(it -> new Milestone(it.name(), (int) ChronoUnit.DAYS.between(
                        start.get(), item.course().on(it).orElseThrow())))
                .toList();
    }

    private static @Nullable Integer days(Item item) {
        if (!item.finished()) return null;
        var milestones = milestones(item);
        return milestones.isEmpty() ? null : milestones.getLast().day();
    }

    /** A kind that people named themselves is “things”: its name is not ours to show. */
    private List<Count> counts(Item item) {
        return item.counts().stream()
                .map(it -> new Count(
                        templates.kind(it.kind()).isPresent() ? it.kind() : "things",
                        number(it.exported()),
                        number(it.imported())))
                .toList();
    }

    private static @Nullable Long number(Tally tally) {
        return tally.number();
    }

    /** All that was written about it, the oldest first, each once. */
    private List<String> written(Item item) {
        var target = item.target() == null ? "" : item.target().software();
        return journal.of(item.id()).reversed().stream()
                .filter(it -> it.act() != Happening.Act.TARGET_CHOSEN)
                .map(Happening::words)
                .map(String::strip)
                .filter(it -> it.length() > 1 && !it.equals(target))
                .distinct()
                .toList();
    }

    /** The tools left first, as names for a title. */
    static String tools(List<Item> items) {
        return items.stream()
                .filter(it -> it.subject().way() == Way.LEAVING
                        && it.subject().slug() != null
                        && it.finished()
                        && it.moving())
                .map(it -> it.subject().tool())
                .limit(3)
                .collect(Collectors.joining(", "));
    }
}
