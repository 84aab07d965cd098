package org.fabcom.plan.following;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.plan.Happening;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.way.Around;
import org.fabcom.plan.way.Course;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.ItemStanding;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Stage.Way;
import org.fabcom.plan.way.StepRefusal;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans in words: what an item is called, where it stands, why something is refused and what to do for it. */
@Component
public class Wording {

    private final Templates templates;

    Wording(Templates templates) {
        this.templates = templates;
    }

    /** “Quitter Google Drive pour Nextcloud”. */
    public String title(Item item, Page page) {
        var subject = item.subject();
        if (subject.way() == Way.SETTING_UP) return tool(item, page);
        var target = item.target();
        if (item.standing() == ItemStanding.KEPT) return page.t("plan.title.kept", subject.tool());
        if (item.dropped()) return subject.tool();
        return target == null
                ? page.t("plan.title.leave", subject.tool())
                : page.t("plan.title.to", subject.tool(), target.software());
    }

    public String tool(Item item, Page page) {
        var subject = item.subject();
        return subject.way() == Way.LEAVING ? subject.tool() : templates.setUp(subject, page.lang());
    }

    /** The words of a kind of object, or as people named it. */
    public String kind(String kind, Page page) {
        return templates.kind(kind).map(it -> it.in(page.lang())).orElse(kind);
    }

    public String stage(Stage stage, Item item, Page page) {
        return page.t(of("plan.stage." + stage, item, page));
    }

    /** The key that says it best: of an account to be got back, of what is put in place, else of what is left. */
    public String of(String key, Item item, Page page) {
        if (item.subject().way() == Way.LEAVING) return key;
        if (item.subject().regains() && page.has(key + ".account")) return key + ".account";
        return page.has(key + ".up") ? key + ".up" : key;
    }

    /** The tool that a sentence is about: the one that is left, or whose account is got back. */
    public String about(Item item, Page page) {
        return item.subject().regains() ? templates.held(item.subject()) : tool(item, page);
    }

    /** Under way when its case ended. */
    public static boolean stopped(Item item, Case file) {
        return file.state().ended() && item.moving() && !item.finished();
    }

    public String state(Item item, Case file, Page page) {
        if (stopped(item, file)) return page.t("plan.row.stopped");
        return item.moving()
                ? stage(item.stage(), item, page)
                : page.t(of("plan.standing." + item.standing(), item, page));
    }

    public String chip(Item item, Case file) {
        if (stopped(item, file)) return "neutral";
        return switch (item.standing()) {
            case PAUSED, ROLLED_BACK -> "care";
            case KEPT, DROPPED -> "neutral";
            case MOVING -> item.finished() ? "good" : item.stage() == Stage.TO_STUDY ? "neutral" : "info";
        };
    }

    public String icon(Item item) {
        return switch (item.standing()) {
            case PAUSED -> "pause";
            case ROLLED_BACK -> "undo-2";
            case KEPT -> "hand";
            case DROPPED -> "trash-2";
            case MOVING -> item.finished() ? "check" : "map-pin";
        };
    }

    public String reason(Reason reason, Item item, Page page) {
        return page.t(of("plan.reason." + reason, item, page));
    }

    public String aside(Course.Aside aside, Item item, Page page) {
        var reason = reason(aside.reason(), item, page);
        return aside.text().isBlank() ? reason : page.t("plan.reason.words", reason, aside.text());
    }

    /** The day and the month, and the year where it is another one. */
    public String day(LocalDate day, Around around, Page page) {
        var whole = page.date(day);
        return day.getYear() == around.today().getYear() ? whole.replaceFirst("[ \u00a0,]+\\d{4}$", "") : whole;
    }

    /** In the words of whoever spared these days, else what they are. */
    public String called(Around.Quiet it, Page page) {
        return it.label().isEmpty() ? page.t("cases.case.date." + it.kind()) : it.label();
    }

    /** “du 16 au 18 janvier 2027”, or one day. */
    public String span(LocalDate from, LocalDate to, Page page) {
        if (from.equals(to)) return page.t("plan.quiet.on", page.date(from));
        boolean month = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        boolean day = month && page.lang().equals("fr");
        return page.t("plan.quiet.between", day ? dayOfMonth(from) : page.date(from), page.date(to));
    }

    private static String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
    }

    public List<String> refusals(List<StepRefusal> refusals, Item item, Page page) {
        return refusals.stream().map(it -> refusal(it, item, page)).distinct().toList();
    }

    /** Why, and what to do for it. */
    public String refusal(StepRefusal refusal, Item item, Page page) {
        var key = of("plan.refused." + refusal.getClass().getSimpleName(), item, page);
        return switch (refusal) {
            case StepRefusal.NotFromHere it -> page.t(key, stage(it.at(), item, page));
            case StepRefusal.StandsAside it -> page.t(key + "." + it.standing());
            case StepRefusal.BeforeTheLast it -> page.t(key, page.date(it.last()));
            case StepRefusal.BeforeTheRequest it -> page.t(key, page.date(it.asked()));
            case StepRefusal.GapNotExplained it -> page.t(key, kind(it.counted().kind(), page));
            case StepRefusal.NothingToCountYet it -> page.t(key, stage(it.needed(), item, page));
            case StepRefusal.StillReadable it -> {
                var until = it.until();
                yield until == null ? page.t(key + ".later") : page.t(key, page.date(until));
            }
            case StepRefusal.InQuietDays it ->
                page.t(
                        key,
                        called(it.quiet(), page),
                        page.date(it.quiet().from()),
                        page.date(it.quiet().to()));
            case StepRefusal.WaitsFor it -> page.t(key, it.hold().tool());
            case StepRefusal.BuiltUpon it -> page.t(key, String.join(", ", it.tools()));
            case StepRefusal.NotAtClosing it -> {
                var until = it.until();
                yield until == null ? page.t(key + ".unsaid") : page.t(key, page.date(until));
            }
            default -> page.t(key);
        };
    }

    /** “Lucie a mis en pause”. */
    public String happening(Happening it, @Nullable Item item, Page page) {
        var stage = it.stage();
        var act = it.act() == Happening.Act.ADVANCED && stage != null && item != null
                ? page.t("plan.act.ADVANCED", stage(stage, item, page))
                : page.t(item == null ? "plan.act." + it.act() : of("plan.act." + it.act(), item, page));
        return page.t("plan.happening", it.by(), act);
    }
}
