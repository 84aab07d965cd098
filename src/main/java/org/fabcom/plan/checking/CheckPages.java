package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.plan.PlanEvidence;
import org.fabcom.plan.checking.CheckView.CountView;
import org.fabcom.plan.checking.CheckView.CountsView;
import org.fabcom.plan.checking.CheckView.ResultView;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.CountForm;
import org.fabcom.plan.way.Stage;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Looks at the files of the old tool and says what is in them; nothing of them stays but counts and a fingerprint. */
@Controller
record CheckPages(Checking checking, PlanEvidence evidence, Wording wording) {

    private static final String PATH = "/accompagnements/{id}/plan/{item}/verifier";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    Object form(@PathVariable("id") UUID file, UUID item, Visitor me, Form form, Page page) {
        return page.show("plan/plancheck", view(checking.checkable(file, item, me), form, null, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    Object look(
            @PathVariable("id") UUID file,
            UUID item,
            @RequestParam(required = false) @Nullable List<MultipartFile> fec,
            @RequestParam(required = false) @Nullable List<MultipartFile> abonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> desabonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> rejets,
            @RequestParam(required = false) @Nullable List<MultipartFile> arrives,
            Visitor me,
            Form form,
            Page page) {
        var laid = checking.checkable(file, item, me);
        var sent = Checking.Sent.of(fec, abonnes, desabonnes, rejets, arrives);
        Checking.judge(laid, sent, form, page);
        if (form.wrong()) return page.refuse("plan/plancheck", view(laid, form, null, page));
        if (Checking.books(laid)) return answer(laid, Checking.found(laid, sent, page), me, form, page);
        boolean zip = form.has("forme", "zip");
        var left = Checking.left(sent, zip, page);
        if (zip && left.faults().count() == 0)
            return Apart.answer(left, page.t("plan.check.zip"), it -> page.t("plan.check.file." + it));
        return answer(laid, Checking.contacts(left, sent, page), me, form, page);
    }

    private Object answer(Laid laid, FileFinding found, Visitor me, Form form, Page page) {
        var noted = checking.note(laid, found, me, page);
        noted.refused().forEach(it -> form.reject(Checking.books(laid) ? "fec" : "abonnes", it));
        var shown = view(noted.now(), form, found.view(page, counts(noted.now(), found)), page);
        return found.check().sound() && !form.wrong()
                ? page.show("plan/plancheck", shown)
                : page.refuse("plan/plancheck", shown);
    }

    /** Counts can be taken over at the two moments at which the item waits for them. */
    private static @Nullable CountsView counts(Laid laid, FileFinding found) {
        var item = laid.item();
        boolean leaving = item.stage() == Stage.EXPORT_RECEIVED;
        boolean arriving = item.stage() == Stage.IMPORTED && !found.arrived().isEmpty();
        if (!item.moving() || !found.faults().isEmpty() || !leaving && !arriving) return null;
        var counts = new ArrayList<CountView>();
        found.left().forEach((kind, number) -> {
            if (leaving || found.arrived().containsKey(kind))
                counts.add(new CountView(CountForm.field(kind, "parti"), number));
        });
        if (arriving)
            found.arrived()
                    .forEach((kind, number) -> counts.add(new CountView(CountForm.field(kind, "arrive"), number)));
        return new CountsView(laid.url() + "/compter", item.version(), counts);
    }

    private CheckView view(Laid laid, Form form, @Nullable ResultView result, Page page) {
        return new CheckView(
                laid.url() + "/verifier",
                laid.url(),
                wording.title(laid.item(), page),
                Checking.books(laid),
                page.t("plan.check.most", page.formats().bytes(Checking.LARGEST)),
                laid.item().stage().atLeast(Stage.IMPORTED),
                form,
                result,
                evidence.looks(laid.item()).stream().map(it -> past(it, page)).toList());
    }

    private static String past(PlanEvidence.Looked it, Page page) {
        var check = it.check();
        return page.t(
                "plan.check.past." + check.kind(),
                page.dateTime(it.at()),
                it.by(),
                check.objects(),
                check.apart(),
                check.faults(),
                check.sha256().substring(0, 12));
    }
}
