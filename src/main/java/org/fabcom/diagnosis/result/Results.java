package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.catalogue.efforts.Effort;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Totals;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.asking.ToolPages;
import org.fabcom.diagnosis.result.Proofs.ToolView;
import org.fabcom.diagnosis.result.ResultView.AddressesView;
import org.fabcom.diagnosis.result.ResultView.LetterheadView;
import org.fabcom.diagnosis.result.ResultView.LevelView;
import org.fabcom.diagnosis.result.ResultView.MeasuresView;
import org.fabcom.diagnosis.result.Welcome.Hands;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;

/** Makes the view of a sheet, whether just computed or kept. */
final class Results {

    /** Beyond this a QR code of a sheet is too fine for a telephone; beyond the second nobody types it. */
    private static final int SCANNABLE = 1_100;

    private static final int DENSE = 90;
    private static final String KEEP = "/faire-le-point/garder";
    private static final String ASK = "/accompagnements/demander";

    private final ShownSheet shown;
    private final Diagnosis diagnosis;
    private final Answers answers;
    private final Page page;
    private final ResultSheet sheet;

    Results(ShownSheet shown, Map<String, Effort> efforts, Page page) {
        this.shown = shown;
        this.diagnosis = shown.diagnosis();
        this.answers = shown.answers();
        this.page = page;
        this.sheet = new ResultSheet(diagnosis, answers, efforts, page);
    }

    /** {@code on}: what it is printed on, null for the screen. */
    ResultView view(@Nullable SheetPaper on, Hands hands, @Nullable LetterheadView letterhead) {
        boolean paper = on != null;
        var findings = new Findings(diagnosis, answers, page);
        var swaps = new Swaps(page).all(diagnosis);
        int most = Math.min(paper ? SheetPaper.MOST_TOOLS : ResultSheet.SHOWN, swaps.size());
        var addresses = addresses(paper);
        var proofs = on != null ? on.fit(sheet.tools(), most) : List.<ToolView>of();
        var drawers = paper ? List.<ResultView.DrawerView>of() : sheet.drawers(addresses.proofs());
        var law = new LawOnce(diagnosis, page).view(addresses.proofs());
        return new ResultView(
                title(),
                findings.headline(),
                lead(),
                sheet.audience(),
                shown.example(),
                addresses,
                findings.all(),
                Week.of(findings.matter(), hands, answers, page),
                swaps.subList(0, most),
                paper ? List.of() : swaps.subList(most, swaps.size()),
                measures(diagnosis.totals(), paper || shown.example() || shown.kept() != null),
                drawers,
                paper ? List.of() : sheet.beyond(addresses.proofs()),
                law,
                proofs,
                Letters.of(proofs, drawers, law, page),
                !paper || proofs.equals(sheet.tools()) ? "" : page.t("diagnosis.paper.cut"),
                letterhead,
                shown.kept());
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
        var situation = diagnosis.situation();
        if (!situation.name().isEmpty()) said.add(situation.name());
        var numbers = new ArrayList<String>();
        if (situation.people() != null) numbers.add(page.t("diagnosis.people", situation.people()));
        if (situation.contacts() != null) numbers.add(page.t("diagnosis.contacts", situation.contacts()));
        numbers.add(page.t("point.tools", diagnosis.items().size()));
        said.add(String.join(", ", numbers));
        said.add(page.date(diagnosis.day()));
        return String.join(" · ", said);
    }

    /** The code to scan is drawn for paper only: it costs more than all the rest of the page. */
    private AddressesView addresses(boolean paper) {
        var self = shown.self();
        var link = shown.link();
        var absolute = page.absolute(link == null ? self : link.path());
        int length = absolute.getBytes(StandardCharsets.UTF_8).length;
        return new AddressesView(
                answers.at(ToolPages.PATH),
                answers.at(KEEP),
                Answers.with(self, "imprimer"),
                self.replaceFirst("^([^?]*)", "$1.pdf"),
                keep(),
                shown.kept() == null ? answers.at(ASK) : ASK + "?point=" + self.substring(self.lastIndexOf('/') + 1),
                self.replaceFirst("^([^?]*)", "$1/preuves"),
                link == null ? absolute : absolute.replaceFirst("^https?://", ""),
                link == null ? "" : page.t("point.link.until", page.date(link.until())),
                paper && length <= SCANNABLE ? Qr.of(absolute) : null,
                length > DENSE,
                paper && link == null && !shown.example() && (shown.kept() == null || length > DENSE) ? self : "");
    }

    /** Those who have no account are asked to make one, and come out at the kept sheet. */
    private String keep() {
        var here = Answers.with(answers.at(KEEP), "suivre=1");
        return page.visitor().signedIn()
                ? here
                : Address.of("/inscription").with("suite", here).toString();
    }

    private MeasuresView measures(Totals totals, boolean still) {
        var risks = new ArrayList<LevelView>();
        for (var level : List.of(Level.HIGH, Level.WATCH, Level.LOW, Level.UNKNOWN))
            risks.add(new LevelView(level.code(), totals.count(level)));
        var gaps = new Gaps(diagnosis, answers, page);
        return new MeasuresView(
                totals.cents() == null
                                || totals.cents() == 0 && !totals.unknownCosts().isEmpty()
                        ? ""
                        : sheet.amount(
                                totals.cents(),
                                diagnosis.items().stream().anyMatch(it -> ResultSheet.converted(it.direct()))),
                page.t(payerUnsaid() ? "point.money.unit" : "diagnosis.money.unit." + sheet.audience()),
                sheet.amounts(),
                moneyMore(totals),
                still ? null : gaps.money(shown.misread()),
                totals.minutes() == null ? "" : page.duration(totals.minutes()),
                totals.withoutHours() == 0 ? "" : page.t("diagnosis.time.unknown", totals.withoutHours()),
                still ? null : gaps.time(shown.misread()),
                risks);
    }

    /** True where somebody gave an amount and not who pays it. */
    private boolean payerUnsaid() {
        return diagnosis.items().stream()
                .anyMatch(it -> it.tool().paidCents() != null && it.tool().payer() == null);
    }

    private List<String> moneyMore(Totals totals) {
        var more = new ArrayList<String>();
        var unknown = totals.unknownCosts();
        if (!unknown.isEmpty())
            more.add(page.t("diagnosis.money.unknown", unknown.size(), SomeNames.few(unknown, page)));
        var least = totals.leastCosts();
        if (!least.isEmpty()) more.add(page.t("diagnosis.money.least", SomeNames.few(least, page)));
        if (totals.membersCents() != null)
            more.add(page.t("diagnosis.money.members." + sheet.audience(), page.euros(totals.membersCents())));
        boolean unread = diagnosis.items().stream()
                .filter(it -> totals.unknownMembers().contains(it.name()))
                .noneMatch(Gaps::usualTip);
        if (!totals.unknownMembers().isEmpty())
            more.add(page.t(
                    "diagnosis.money.members-" + (unread ? "unread." : "unknown.") + sheet.audience(),
                    SomeNames.few(totals.unknownMembers(), page)));
        if (totals.personCents() != null && totals.personCents() > 0)
            more.add(page.t("diagnosis.money.person", page.euros(totals.personCents())));
        return more;
    }
}
