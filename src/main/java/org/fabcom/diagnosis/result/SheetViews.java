package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.catalogue.Precision;
import org.fabcom.catalogue.efforts.Effort;
import org.fabcom.catalogue.efforts.Efforts;
import org.fabcom.catalogue.licences.Freeness;
import org.fabcom.diagnosis.Diagnosis;
import org.fabcom.diagnosis.Instead;
import org.fabcom.diagnosis.Item;
import org.fabcom.diagnosis.result.Proofs.InsteadView;
import org.fabcom.diagnosis.result.Proofs.ProofsView;
import org.fabcom.diagnosis.result.ResultView.LetterheadView;
import org.fabcom.diagnosis.result.Welcome.Hands;
import org.fabcom.instance.Question;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet of a diagnosis, just computed or kept: on the screen, on paper, and the proofs of one tool. */
@Component
public final class SheetViews {

    /** Alternatives that the proofs of a tool show. */
    private static final int INSTEAD = 3;

    private final List<Welcome> welcomes;
    private final List<Efforts> told;
    private final org.fabcom.instance.Answers deeds;

    SheetViews(List<Welcome> welcomes, List<Efforts> told, org.fabcom.instance.Answers deeds) {
        this.told = told;
        this.welcomes = welcomes;
        this.deeds = deeds;
    }

    /** The one thing to do this week, in words. */
    public static String act(Diagnosis it, Page page) {
        return Week.act(Matter.of(it), page);
    }

    /** On the screen, or made ready for the printer. */
    public ResultView screen(ShownSheet it, Page page) {
        return view(it, page.print() ? SheetPaper.PRINTED : null, page);
    }

    /** For paper: at most four leaves, with a word about what was left on the screen. */
    public ResultView paper(ShownSheet it, Page page) {
        return view(it, SheetPaper.PDF, page);
    }

    private ResultView view(ShownSheet it, @Nullable SheetPaper on, Page page) {
        return new Results(it, efforts(it, 1), page).view(on, hands(page), on != null ? letterhead(page) : null);
    }

    /** What is told of as many alternatives of each tool as are shown. */
    private Map<String, Effort> efforts(ShownSheet it, int each) {
        return Efforts.of(
                told,
                it.diagnosis().items().stream()
                        .flatMap(item -> item.instead().stream().limit(each))
                        .map(Instead::commons)
                        .toList());
    }

    private Hands hands(Page page) {
        return welcomes.stream().map(it -> it.hands(page)).findFirst().orElse(Hands.UNKNOWN);
    }

    /** Whose paper it is, and where to call. */
    public LetterheadView letterhead(Page page) {
        var known = deeds.deeds();
        var address = page.absolute("/").replaceFirst("^https?://", "").replaceFirst("/$", "");
        return new LetterheadView(
                page.site().name(), known.of(Question.CONTACT_PHONE), known.of(Question.CONTACT_PLACE), address);
    }

    /** The proofs of the tool at this place, or of the law; not found if there is no such tool. */
    public ProofsView proofs(ShownSheet it, String which, Page page) {
        var sheet = new ResultSheet(it.diagnosis(), it.answers(), efforts(it, INSTEAD), page);
        boolean law = which.equals(Proofs.LAW);
        var item = law ? null : item(it.diagnosis(), which);
        var tool = item == null ? null : sheet.tool(item);
        var texts = law ? new LawOnce(it.diagnosis(), page).texts() : List.<Proofs.QuoteView>of();
        var instead = item == null
                ? List.<InsteadView>of()
                : item.instead().stream()
                        .limit(INSTEAD)
                        .map(one -> instead(one, sheet, page))
                        .toList();
        return new ProofsView(
                tool == null ? page.t("point.law") : page.t("point.proofs.title", tool.name()),
                it.self() + (law ? "#" + Proofs.LAW : "#outil-" + which),
                tool,
                instead,
                texts,
                others(it, which, page),
                Letters.of(tool, instead, texts, page));
    }

    /** How to leave the tool at this place without anybody. */
    Alone alone(ShownSheet it, String which, Page page) {
        return Alone.of(item(it.diagnosis(), which), Matter.of(it.diagnosis()), it, page);
    }

    private static Item item(Diagnosis diagnosis, String which) {
        return diagnosis.items().stream()
                .filter(it -> String.valueOf(it.place()).equals(which))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static List<LinkView> others(ShownSheet it, String which, Page page) {
        var proofs = it.self().replaceFirst("^([^?]*)", "$1/preuves");
        var links = new ArrayList<LinkView>();
        for (var one : it.diagnosis().byPriority())
            if (!String.valueOf(one.place()).equals(which))
                links.add(new LinkView(Proofs.way(proofs, one.place()), one.name()));
        if (!which.equals(Proofs.LAW)) links.add(new LinkView(Proofs.way(proofs, Proofs.LAW), page.t("point.law")));
        return links;
    }

    private static InsteadView instead(Instead it, ResultSheet sheet, Page page) {
        var commons = it.commons();
        var cents = it.direct().cents();
        var offer = it.offer();
        var phrases = new Phrases(page, it.claim().readOn());
        return new InsteadView(
                commons.name(),
                commons.url(),
                commons.freeness() == Freeness.FREE,
                cents == null ? "" : page.t("diagnosis.a-year", page.euros(cents)),
                offer == null ? "" : offer.host(),
                offer == null ? "" : offer.text(),
                offer == null ? "" : phrases.said(offer.source(), offer.asOf(), offer.asOfTo()),
                sheet.grid(it.risks()),
                sheet.unread(it.risks()),
                it.claim().source().title(),
                it.claim().source().url(),
                it.claim().readOn(),
                phrases.said(it.claim().source(), null, Precision.DAY),
                Swaps.installs(it),
                sheet.effort(it));
    }
}
