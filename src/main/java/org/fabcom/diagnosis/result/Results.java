package org.fabcom.diagnosis.result;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Level;
import org.fabcom.diagnosis.Totals;
import org.fabcom.diagnosis.answers.Answers;
import org.fabcom.diagnosis.asking.ToolPages;
import org.fabcom.diagnosis.result.Proofs.ToolView;
import org.fabcom.diagnosis.result.ResultView.AddressesView;
import org.fabcom.diagnosis.result.ResultView.KeptView;
import org.fabcom.diagnosis.result.ResultView.LetterheadView;
import org.fabcom.diagnosis.result.ResultView.LevelView;
import org.fabcom.diagnosis.result.ResultView.MeasuresView;
import org.fabcom.diagnosis.result.Welcome.Hands;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.print.Qr;
import org.jspecify.annotations.Nullable;

/** Makes the view of a sheet, whether just computed or kept. */
public final class Results {

    /** Tools shown before the rest is folded. */
    static final int SHOWN = 5;

    /** Beyond this a QR code of a sheet is too fine for a telephone; beyond the second nobody types it. */
    private static final int SCANNABLE = 1_100;

    private static final int DENSE = 90;
    private static final String KEEP = "/faire-le-point/garder";
    private static final String ASK = "/accompagnements/demander";

    private final Diagnosis diagnosis;
    private final Answers answers;
    private final Page page;
    private final ResultSheet sheet;

    Results(Diagnosis diagnosis, Answers answers, Page page) {
        this.diagnosis = diagnosis;
        this.answers = answers;
        this.page = page;
        this.sheet = new ResultSheet(diagnosis, answers, page);
    }

    /**
     * {@code self}: the path of this sheet. {@code kept}: null if it lives in the address only. {@code room}: what fits on
     * paper, 0 for the screen.
     */
    ResultView view(
            String self,
            boolean example,
            @Nullable KeptView kept,
            double room,
            Hands hands,
            @Nullable LetterheadView letterhead) {
        boolean paper = room > 0;
        var findings = new Findings(diagnosis, answers, page);
        var swaps = new Swaps(page).all(diagnosis);
        int shown = Math.min(paper ? Paper.MOST_TOOLS : SHOWN, swaps.size());
        var addresses = addresses(self, kept, paper);
        var proofs = paper ? Paper.fit(sheet.tools(), swaps.size(), room - Paper.LETTERS) : List.<ToolView>of();
        var drawers = paper ? List.<ResultView.DrawerView>of() : sheet.drawers(addresses.proofs());
        var law = new LawOnce(diagnosis, page).view(addresses.proofs(), paper);
        return new ResultView(
                title(),
                findings.headline(),
                lead(),
                sheet.audience(),
                example,
                addresses,
                findings.all(),
                Week.of(findings.matter(), hands, addresses.edit(), page),
                swaps.subList(0, shown),
                paper ? List.of() : swaps.subList(shown, swaps.size()),
                measures(diagnosis.totals(), paper || example || kept != null),
                drawers,
                paper ? List.of() : sheet.beyond(addresses.proofs()),
                law,
                proofs,
                Letters.of(proofs, drawers, law, page),
                !paper || proofs.equals(sheet.tools()) ? "" : page.t("diagnosis.paper.cut"),
                letterhead,
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
    private AddressesView addresses(String self, @Nullable KeptView kept, boolean paper) {
        var absolute = page.absolute(self);
        int length = absolute.getBytes(StandardCharsets.UTF_8).length;
        return new AddressesView(
                answers.at(ToolPages.PATH),
                answers.at(KEEP),
                Answers.with(self, "imprimer"),
                self.replaceFirst("^([^?]*)", "$1.pdf"),
                keep(),
                kept == null ? answers.at(ASK) : ASK + "?point=" + self.substring(self.lastIndexOf('/') + 1),
                self.replaceFirst("^([^?]*)", "$1/preuves"),
                absolute,
                paper && length <= SCANNABLE ? Qr.of(absolute) : null,
                length > DENSE);
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
                        ? ""
                        : sheet.amount(
                                totals.cents(),
                                diagnosis.items().stream().anyMatch(it -> ResultSheet.converted(it.direct()))),
                sheet.amounts(),
                moneyMore(totals),
                still ? null : gaps.money(),
                totals.minutes() == null ? "" : page.duration(totals.minutes()),
                totals.withoutHours() == 0 ? "" : page.t("diagnosis.time.unknown", totals.withoutHours()),
                still ? null : gaps.time(),
                risks);
    }

    private List<String> moneyMore(Totals totals) {
        var more = new ArrayList<String>();
        var unknown = totals.unknownCosts();
        if (!unknown.isEmpty()) more.add(page.t("diagnosis.money.unknown", unknown.size(), Names.few(unknown, page)));
        if (totals.membersCents() != null)
            more.add(page.t("diagnosis.money.members." + sheet.audience(), page.euros(totals.membersCents())));
        if (!totals.unknownMembers().isEmpty())
            more.add(page.t(
                    "diagnosis.money.members-unknown." + sheet.audience(), Names.few(totals.unknownMembers(), page)));
        if (totals.personCents() != null && totals.personCents() > 0)
            more.add(page.t("diagnosis.money.person", page.euros(totals.personCents())));
        return more;
    }
}
