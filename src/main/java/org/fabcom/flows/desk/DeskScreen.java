package org.fabcom.flows.desk;

import module java.base;
import org.fabcom.flows.Channel;
import org.fabcom.flows.Intakes.Arrival;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.Site;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.flows.desk.DeskQueries.Last;
import org.fabcom.flows.desk.DeskView.DoubtView;
import org.fabcom.flows.desk.DeskView.KindButtonView;
import org.fabcom.flows.desk.DeskView.LineView;
import org.fabcom.flows.mass.Grams;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the desk. */
@Component
record DeskScreen(Kinds kinds, DeskQueries queries, Clock clock) {

    static final String PATH = "/pesee/quai/";

    private static final int SHOWN = 6;
    private static final Duration SAME_ARRIVAL = Duration.ofMinutes(20);
    private static final List<Channel> USUAL = List.of(Channel.DROP, Channel.HOME, Channel.CENTRE, Channel.BUSINESS);
    private static final String LETTERS = "azertyuiopqsdfghjklmwxcvbn";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H'\u202fh\u202f'mm");

    /** An empty form that goes on where this person's last weighing of today was from and went to. */
    Form next(Site site, Form asked, Visitor me) {
        var form = Form.empty()
                .with(DeskForm.KEY, Ids.token())
                .with(DeskForm.CHANNEL, Channel.DROP)
                .with(DeskForm.SENT, Sent.SHOP)
                .with(DeskForm.DEFERRED, asked.value(DeskForm.DEFERRED))
                .with(DeskForm.DAY, asked.value(DeskForm.DAY));
        queries.lines(site, me.party(), Days.today(clock), 1).forEach(it -> goOn(form, it));
        return form;
    }

    private void goOn(Form form, Last it) {
        form.with(DeskForm.CHANNEL, it.channel()).with(DeskForm.SENT, it.sent()).with(DeskForm.LOCALITY, it.locality());
        if (it.at().isAfter(clock.instant().minus(SAME_ARRIVAL))) form.with(DeskForm.MOVEMENT, it.movement());
    }

    /** The form as it was when this line was weighed. */
    Form again(Site site, Form asked, Visitor me) {
        var line = queries.lines(site, me.party(), Days.today(clock), 50).stream()
                .filter(it -> it.id().toString().equals(asked.value("encore")))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var form = next(site, Form.empty(), me);
        goOn(form, line);
        return form.with(DeskForm.KEY, asked.value(DeskForm.KEY))
                .with(DeskForm.KIND, line.kind())
                .with(DeskForm.CONTAINER, line.container())
                .with(DeskForm.PIECES, line.pieces() == 0 ? "" : line.pieces())
                .with(DeskForm.MASS, line.gross() / 1000 + "," + String.format("%03d", line.gross() % 1000))
                .with("sur", line.gross());
    }

    /** What is hard to believe of it, unless the form says that it was asked and is sure; null: nothing. */
    @Nullable
    DoubtView doubt(Arrival it, Form form, Page page) {
        var weighed = it.lines().getFirst();
        long grams = weighed.gross();
        if (form.has("sur", Long.toString(grams))) return null;
        long most = queries.most(weighed.kind(), it.day());
        if (grams <= Math.min(most, it.site().heaviest())) return null;
        long instead = grams / 1000;
        var words = grams > it.site().heaviest() ? "flows.desk.doubt.site" : "flows.desk.doubt.kind";
        return new DoubtView(
                page.t(words, Grams.kg(grams, page)),
                page.t("flows.desk.doubt.yes", Grams.kg(grams, page)),
                instead == 0 ? "" : page.t("flows.desk.doubt.no", page.number(instead)),
                grams,
                instead == 0 ? "" : Grams.plain(instead, page));
    }

    DeskView of(Site site, Form form, @Nullable DoubtView doubt, Visitor me, Page page) {
        var today = Days.today(clock);
        var sum = queries.today(site, today);
        var path = PATH + site.id();
        return new DeskView(
                path,
                site.name(),
                form,
                !form.value(DeskForm.DEFERRED).isEmpty(),
                buttons(site, form, queries.most(site.owner(), today)),
                OptionView.all(channels(form), it -> page.t("flows.channel." + it)),
                queries.localities(site.owner()),
                OptionView.all(Sent.values(), it -> page.t("flows.sent." + it)),
                queries.containers(site.owner()),
                site.heaviest(),
                page.t(
                        "flows.desk.route",
                        page.t("flows.channel." + DeskForm.channel(form, page)),
                        page.t("flows.sent." + DeskForm.sent(form, page))),
                page.t("flows.desk.today", Grams.tenths(sum[0], page), sum[1]),
                doubt,
                lines(site, path, queries.lines(site, me.party(), today, SHOWN), page),
                me.party().toString());
    }

    /** The usual four, and the one that was chosen before. */
    private static List<String> channels(Form form) {
        var all = new ArrayList<>(USUAL.stream().map(Enum::name).toList());
        Stream.of(Channel.values())
                .map(Enum::name)
                .filter(it -> !all.contains(it))
                .forEach(all::add);
        return all;
    }

    private List<KindButtonView> buttons(Site site, Form form, Map<UUID, Long> most) {
        var buttons = new ArrayList<KindButtonView>();
        for (var it : kinds.of(site.owner())) {
            int at = buttons.size();
            buttons.add(new KindButtonView(
                    it.id().toString(),
                    it.shortName(),
                    icon(it.described().stream()),
                    most.getOrDefault(it.id(), 0L),
                    at < LETTERS.length() ? LETTERS.substring(at, at + 1) : "",
                    form.has(DeskForm.KIND, it.id().toString())));
        }
        return buttons;
    }

    /** The last that stands can be weighed once more. */
    private static List<LineView> lines(Site site, String path, List<Last> all, Page page) {
        var last = all.stream().filter(it -> !it.takenBack()).findFirst().orElse(null);
        return all.stream()
                .map(it -> line(site, path, it, it.equals(last), page))
                .toList();
    }

    private static LineView line(Site site, String path, Last it, boolean last, Page page) {
        var words = page.t("flows.desk.line", Grams.kg(it.grams(), page), it.name(), page.t("flows.sent." + it.sent()));
        return new LineView(
                words,
                LocalTime.ofInstant(it.at(), Days.ZONE).format(TIME),
                it.takenBack() ? "" : path + "/reprise/" + it.id(),
                last ? it.id().toString() : "",
                it.takenBack() || it.sent().out() != null
                        ? ""
                        : "/pesee/objets/" + site.owner() + "/nouveau?ligne=" + it.id());
    }

    /** Of a line that was just kept. */
    String words(UUID line, Sent sent, Page page) {
        var it = queries.kept(line);
        return words(it.grams(), it.name(), sent, page);
    }

    String words(long grams, String name, Sent sent, Page page) {
        return page.t("flows.desk.line", Grams.kg(grams, page), name, page.t("flows.sent." + sent));
    }

    static String icon(Flow stream) {
        return switch (stream) {
            case FURNITURE -> "sofa";
            case ELECTRICAL -> "plug";
            case TEXTILE -> "shirt";
            case TOYS -> "toy-brick";
            case DIY -> "wrench";
            case GARDEN -> "sprout";
            case SPORT -> "dumbbell";
            case CYCLES -> "bike";
            case CULTURE -> "book-open";
            case HOUSEWARE -> "utensils";
            case BUILDING -> "building-2";
            case PACKAGING -> "package";
            case OTHER -> "circle-question-mark";
        };
    }
}
