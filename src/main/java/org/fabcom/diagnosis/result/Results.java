package org.fabcom.diagnosis.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Instead;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Tool.Owner;
import org.fabcom.diagnosis.Totals;
import org.fabcom.diagnosis.Verdict;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.result.ResultView.AddressesView;
import org.fabcom.diagnosis.result.ResultView.InsteadView;
import org.fabcom.diagnosis.result.ResultView.KeptView;
import org.fabcom.diagnosis.result.ResultView.LevelView;
import org.fabcom.diagnosis.result.ResultView.MeasuresView;
import org.fabcom.diagnosis.result.ResultView.StepView;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;

/** Makes the view of a sheet, whether just computed or kept. */
public final class Results {

    /** Beyond this a QR code of a sheet is too fine for a telephone; between both it is drawn larger. */
    private static final int SCANNABLE = 1_100;

    private static final int DENSE = 300;
    private static final int MOST_INSTEAD = 8;

    private final Diagnosis diagnosis;
    private final Answers answers;
    private final Page page;
    private final ResultSheet sheet;

    public Results(Diagnosis diagnosis, Answers answers, Page page) {
        this.diagnosis = diagnosis;
        this.answers = answers;
        this.page = page;
        this.sheet = new ResultSheet(diagnosis, answers, page);
    }

    /** {@code self}: the path of this sheet, for paper. {@code kept}: null if it lives in the address only. */
    public ResultView view(String self, boolean example, @Nullable KeptView kept) {
        return view(self, example, kept, page.print() ? Paper.PRINTED : 0);
    }

    /** The same for paper: at most four leaves, with a word about what was left on the screen. */
    public ResultView paper(String self, boolean example, @Nullable KeptView kept) {
        return view(self, example, kept, Paper.PDF);
    }

    private ResultView view(String self, boolean example, @Nullable KeptView kept, double room) {
        boolean paper = room > 0;
        var all = sheet.tools();
        var replaced = sheet.items()
                .map(this::instead)
                .filter(Objects::nonNull)
                .map(it -> (InsteadView) it)
                .toList();
        var instead = paper && replaced.size() > MOST_INSTEAD ? replaced.subList(0, MOST_INSTEAD) : replaced;
        var tools = paper ? Paper.fit(all, instead.size(), room - Paper.LETTERS) : all;
        var first = first();
        return new ResultView(
                title(),
                lead(),
                sheet.audience(),
                example,
                addresses(self, paper),
                measures(diagnosis.totals()),
                tools,
                instead,
                first,
                Letters.of(tools, instead, first, page),
                tools.equals(all) ? "" : page.t("diagnosis.paper.cut"),
                kept);
    }

    private String title() {
        var name = diagnosis.situation().name();
        int many = diagnosis.items().size();
        return name.isEmpty()
                ? page.t("diagnosis.result.title", many)
                : page.t("diagnosis.result.title.of", name, many);
    }

    private String lead() {
        var said = new ArrayList<String>();
        var people = diagnosis.situation().people();
        var contacts = diagnosis.situation().contacts();
        if (people != null) said.add(page.t("diagnosis.people", people));
        if (contacts != null) said.add(page.t("diagnosis.contacts", contacts));
        var done = page.t("diagnosis.result.done", page.date(diagnosis.day()));
        return said.isEmpty() ? done : String.join(", ", said) + ". " + done;
    }

    /** The code to scan is drawn for paper only: it costs more than all the rest of the page. */
    private AddressesView addresses(String self, boolean paper) {
        var absolute = page.absolute(self);
        int length = absolute.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return new AddressesView(
                answers.at("/faire-le-point/outils"),
                Answers.with(self, "imprimer"),
                self.replaceFirst("^([^?]*)", "$1.pdf"),
                answers.at("/faire-le-point/garder"),
                absolute,
                paper && length <= SCANNABLE ? Qr.of(absolute) : null,
                length > DENSE);
    }

    private MeasuresView measures(Totals totals) {
        var risks = new ArrayList<LevelView>();
        for (var level : List.of(Level.HIGH, Level.WATCH, Level.LOW, Level.UNKNOWN))
            risks.add(new LevelView(level.code(), totals.count(level)));
        var unknown = totals.unknownCosts();
        return new MeasuresView(
                totals.cents() == null ? "" : page.euros(totals.cents()),
                unknown.isEmpty() ? "" : page.t("diagnosis.money.unknown", unknown.size(), sheet.names(unknown)),
                moneyMore(totals),
                totals.minutes() == null ? "" : page.duration(totals.minutes()),
                totals.withoutHours() == 0 ? "" : page.t("diagnosis.time.unknown", totals.withoutHours()),
                risks);
    }

    private List<String> moneyMore(Totals totals) {
        var more = new ArrayList<String>();
        if (totals.membersCents() != null)
            more.add(page.t("diagnosis.money.members." + sheet.audience(), page.euros(totals.membersCents())));
        if (!totals.unknownMembers().isEmpty())
            more.add(page.t(
                    "diagnosis.money.members-unknown." + sheet.audience(), sheet.names(totals.unknownMembers())));
        if (totals.personCents() != null && totals.personCents() > 0)
            more.add(page.t("diagnosis.money.person", page.euros(totals.personCents())));
        return more;
    }

    private @Nullable InsteadView instead(Item it) {
        if (it.instead().isEmpty() || it.verdict() == Verdict.FREE) return null;
        var best = it.instead().getFirst();
        var commons = best.commons();
        var cents = best.direct().cents();
        var offer = best.offer();
        var cost = cents == null ? "" : page.t("diagnosis.a-year", page.euros(cents));
        return new InsteadView(
                commons.name(),
                commons.url(),
                it.name(),
                commons.freeness() == Freeness.FREE,
                commons.summary() == null ? "" : commons.summary(),
                cost,
                offer == null ? "" : offer.host(),
                offer == null ? "" : offer.text(),
                sheet.grid(best.risks()),
                sheet.unread(best.risks()),
                best.claim().source().title(),
                best.claim().source().url(),
                best.claim().readOn(),
                it.instead().stream().skip(1).limit(3).map(Results::link).toList());
    }

    private static LinkView link(Instead it) {
        return new LinkView(it.commons().url(), it.commons().name());
    }

    /** What is wise before anything else, three at most: accounts in the right name, what is closing, the easy ones. */
    private List<StepView> first() {
        var steps = new ArrayList<StepView>();
        var accounts = sheet.items()
                .filter(it -> it.tool().owner() != null && it.tool().owner() != Owner.ENTITY)
                .map(Item::name)
                .toList();
        if (!accounts.isEmpty())
            steps.add(new StepView(
                    page.t("diagnosis.first.accounts", accounts.size(), sheet.names(accounts)),
                    page.t("diagnosis.first.accounts.why")));
        sheet.items()
                .filter(it -> it.known() != null && it.verdict() == Verdict.FIRST)
                .findFirst()
                .ifPresent(it -> steps.add(new StepView(
                        page.t("diagnosis.first.export", it.name()), page.t("diagnosis.first.export.why"))));
        sheet.items()
                .filter(it ->
                        it.verdict() == Verdict.NOTHING_TO_MOVE && !it.instead().isEmpty())
                .findFirst()
                .ifPresent(it -> steps.add(new StepView(
                        page.t(
                                "diagnosis.first.easy",
                                it.name(),
                                it.instead().getFirst().commons().name()),
                        page.t("diagnosis.first.easy.why"))));
        return List.copyOf(steps);
    }
}
