package org.fabcom.plan.item;

import module java.base;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.ItemView.BarView;
import org.fabcom.plan.item.ItemView.NowView;
import org.fabcom.plan.item.ItemView.WayView;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The card of now: what is going on, the one next step, or what stands in its way. */
record NowCard(
        Laid laid,
        Item item,
        Page page,
        Wording wording,
        WaysBeside ways,
        List<OptionView> targets,
        int days,
        String referent) {

    /** Days before the end of double running on which whoever follows it is reminded. */
    private static final int REMINDED_BEFORE = 2;

    NowCard(Laid laid, Page page, Wording wording, List<OptionView> targets, int days, String referent) {
        this(laid, laid.item(), page, wording, new WaysBeside(laid, page, wording), targets, days, referent);
    }

    NowView view() {
        if (item.dropped()) return dropped();
        if (!laid.open())
            return now(
                    page.t("plan.now.caseover"),
                    List.of(page.t("plan.refused.CaseOver")),
                    null,
                    "OVER",
                    "",
                    "",
                    List.of(),
                    List.of());
        if (!item.moving()) return aside();
        if (laid.asked()) return asked();
        return item.next().map(this::towards).orElseGet(this::over);
    }

    private NowView dropped() {
        var why = item.course().aside();
        var text = why == null ? List.<String>of() : List.of(wording.aside(why, item, page));
        return now(page.t("plan.now.DROPPED"), text, null, "OVER", "", "", List.of(), List.of());
    }

    /** Nothing begins before the organisation said whether it wants it; that is said on the page of the plan. */
    private NowView asked() {
        var there = new WayView(
                laid.plan().url() + "#" + item.id(), page.t("plan.consent.there"), false, "soft", "hourglass");
        var beside = new ArrayList<WayView>();
        beside.add(there);
        if (ways.mayDrop()) beside.add(ways.way("retirer", "plan.drop.do", "quiet", "trash-2"));
        var label = page.t("plan.blocked", label(item.next().orElse(Stage.TARGET_CHOSEN)));
        var why = List.of(page.t("plan.consent.text"));
        return now(page.t("plan.consent.waits"), List.of(), null, "BLOCKED", "", label, why, beside);
    }

    private NowView aside() {
        var why = item.course().aside();
        var text = new ArrayList<String>();
        if (why != null) text.add(wording.aside(why, item, page));
        var key = wording.of("plan.now." + item.standing(), item, page);
        var title = why != null && why.resumeOn() != null
                ? page.t(key, page.date(why.resumeOn()))
                : page.t(key, wording.about(item, page));
        text.add(page.t(key + ".text"));
        var back = item.standing() == ItemStanding.ROLLED_BACK ? "recommencer" : "reprendre";
        return now(title, text, null, "PLAIN", back, page.t("plan.do." + back), List.of(), ways.all());
    }

    private NowView over() {
        var key = wording.of("plan.now.over", item, page);
        var beside = new ArrayList<>(ways.all());
        beside.addFirst(ways.way("duree", "plan.spent.say", "soft", "clock"));
        return now(
                page.t(key, wording.about(item, page)),
                List.of(page.t(key + ".text")),
                null,
                "NONE",
                "",
                "",
                List.of(),
                beside);
    }

    private NowView towards(Stage next) {
        var obstacles = item.obstacles(step(next), laid.around());
        var key = wording.of("plan.now." + item.stage(), item, page);
        var title = page.has(key)
                ? page.t(key, wording.about(item, page), target())
                : wording.state(item, laid.file(), page);
        var window = item.course().window();
        var text = text(key, window);
        var bar = bar(window);
        return counting(next, title, text)
                .or(() -> naming(next, title, text))
                .orElseGet(() -> obstacles.isEmpty()
                        ? now(title, text, bar, form(next), action(next), label(next), List.of(), ways.all())
                        : blocked(next, title, text, bar, obstacles));
    }

    private List<String> text(String key, @Nullable Window window) {
        if (item.subject().regains() && item.stage() == Stage.TO_STUDY) return asking();
        var light = key + ".light.text";
        if (!item.subject().history() && page.has(light))
            return List.of(page.t(light, item.subject().tool(), target()));
        if (!page.has(key + ".text")) return List.of();
        if (item.stage() != Stage.DOUBLE_RUNNING || window == null)
            return List.of(page.t(key + ".text", item.subject().tool(), target()));
        return List.of(page.t(
                key + ".text",
                wording.day(window.from(), laid.around(), page),
                wording.day(window.to(), laid.around(), page),
                target(),
                item.subject().tool()));
    }

    /** What one asks of whoever left, and what to do where that person does not answer. */
    private List<String> asking() {
        var family = item.subject().family();
        var kind = family.equals(Templates.ACCOUNT) ? "address" : family.substring(Templates.ACCOUNT.length() + 1);
        var tool = wording.about(item, page);
        var asked = "point.week.holder-gone.how" + (kind.equals("address") ? "" : "." + kind);
        return List.of(page.t(asked, tool), page.t("point.week.holder-gone.silent." + kind, tool));
    }

    /** What is missing is a count: the next step is to count. */
    private Optional<NowView> counting(Stage next, String title, List<String> text) {
        boolean exported = item.counts().stream().anyMatch(it -> it.exported().known());
        boolean wanted =
                next == Stage.EXPORT_VERIFIED && !exported || next == Stage.IMPORT_VERIFIED && !item.twoCounts();
        if (!wanted) return Optional.empty();
        var label = page.t(next == Stage.EXPORT_VERIFIED ? "plan.count.left" : "plan.count.arrived");
        return Optional.of(now(title, text, null, "LINK", "/compter", label, List.of(), ways.all()));
    }

    /** Nobody follows it yet, or nobody keeps an archive: that comes first. */
    private Optional<NowView> naming(Stage next, String title, List<String> text) {
        if (next == Stage.DOUBLE_RUNNING && item.referent() == null)
            return Optional.of(
                    now(title, text, null, "LINK", "/referent", page.t("plan.referent.name"), List.of(), ways.all()));
        var obstacles = item.obstacles(step(next), laid.around());
        if (next == Stage.CLOSED && obstacles.contains(new StepRefusal.NoArchive()))
            return Optional.of(
                    now(title, text, null, "LINK", "/archive", page.t("plan.archive.do"), List.of(), ways.all()));
        return Optional.empty();
    }

    private NowView blocked(
            Stage next, String title, List<String> text, @Nullable BarView bar, List<StepRefusal> obstacles) {
        var until = obstacles.stream()
                .map(StepRefusal::until)
                .filter(java.util.Objects::nonNull)
                .max(java.util.Comparator.naturalOrder());
        var label = until.map(it -> page.t("plan.blocked.until", label(next), wording.day(it, laid.around(), page)))
                .orElseGet(() -> page.t("plan.blocked", label(next)));
        var beside = new ArrayList<WayView>();
        if (obstacles.stream().anyMatch(it -> it.waivable() != null))
            beside.add(ways.way("lever", "plan.waive.do", "soft", "lock-open"));
        if (obstacles.stream().anyMatch(StepRefusal.NotAtClosing.class::isInstance))
            beside.add(ways.way("cloture", "plan.closing.do", "soft", "calendar"));
        if (obstacles.stream().anyMatch(StepRefusal.BooksNotSound.class::isInstance))
            beside.addFirst(ways.way("verifier", "plan.check.books.do", "soft", "file-text"));
        beside.addAll(ways.all());
        var why = wording.refusals(obstacles, item, page);
        return now(title, text, bar, "BLOCKED", "", label, why, beside);
    }

    private Step step(Stage next) {
        var today = laid.around().today();
        return switch (next) {
            case TARGET_CHOSEN -> new Step.ChooseTarget(new Item.Target("?", ""), today);
            case DOUBLE_RUNNING -> new Step.RunBoth(new Window(today, today.plusDays(Math.max(1, days))));
            default -> new Step.Advance(next, today);
        };
    }

    private String form(Stage next) {
        return switch (next) {
            case TARGET_CHOSEN -> item.subject().regains() ? "HOLDER" : "TARGET";
            case DOUBLE_RUNNING -> "WINDOW";
            default -> "DAY";
        };
    }

    private static String action(Stage next) {
        return switch (next) {
            case TARGET_CHOSEN -> "cible";
            case DOUBLE_RUNNING -> "ensemble";
            default -> "avancer";
        };
    }

    private String label(Stage next) {
        return page.t(wording.of("plan.do." + next, item, page), wording.about(item, page), target());
    }

    private @Nullable BarView bar(@Nullable Window window) {
        if (item.stage() != Stage.DOUBLE_RUNNING || window == null) return null;
        var today = laid.around().today();
        long gone = Math.clamp(ChronoUnit.DAYS.between(window.from(), today), 0, window.days());
        var reminder = window.to().minusDays(REMINDED_BEFORE);
        var note = referent.isEmpty() || reminder.isBefore(today)
                ? ""
                : page.t("plan.window.reminder", referent, wording.day(reminder, laid.around(), page));
        long over = ChronoUnit.DAYS.between(window.to(), today);
        var day = page.t(over > 0 ? "plan.window.over" : "plan.window.day", gone, window.days(), over);
        return new BarView(gone, window.days(), day, note);
    }

    private NowView now(
            String title,
            List<String> text,
            @Nullable BarView bar,
            String step,
            String action,
            String label,
            List<String> why,
            List<WayView> beside) {
        var today = laid.around().today();
        var path = step.equals("LINK") ? action : "/" + action;
        return new NowView(
                title,
                text,
                bar,
                step,
                laid.url() + path,
                label,
                targets,
                today.toString(),
                today.plusDays(days).toString(),
                why,
                beside);
    }

    private String target() {
        var target = item.target();
        return target == null ? page.t("plan.target.unsaid") : target.software();
    }
}
