package org.fabcom.plan.checking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Spool;
import org.fabcom.plan.PlanEvidence;
import org.fabcom.plan.Plans;
import org.fabcom.plan.Taken;
import org.fabcom.plan.checking.CheckView.CountView;
import org.fabcom.plan.checking.CheckView.CountsView;
import org.fabcom.plan.checking.CheckView.ResultView;
import org.fabcom.plan.checking.States.Standing;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.CheckedFamily;
import org.fabcom.plan.item.CountForm;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Looks at the files of the old tool and says what is in them; nothing of them stays but counts and a fingerprint. */
@Controller
class CheckPages {

    private static final String PATH = "/accompagnements/{id}/plan/{item}/verifier";
    private static final long LARGEST = Math.min(20_000_000, Bounds.here().file());
    private static final int TRIES = 5;
    private static final int LONGEST_NAME = 60;

    private final FollowingDesk desk;
    private final Plans plans;
    private final PlanEvidence evidence;
    private final Wording wording;

    CheckPages(FollowingDesk desk, Plans plans, PlanEvidence evidence, Wording wording) {
        this.desk = desk;
        this.plans = plans;
        this.evidence = evidence;
        this.wording = wording;
    }

    /** The files as they were sent: the one of the accounts, or those of each kind of people. */
    record Sent(
            List<MultipartFile> books,
            List<MultipartFile> subscribed,
            List<MultipartFile> unsubscribed,
            List<MultipartFile> bounced,
            List<MultipartFile> arrived) {

        boolean nothingLeft() {
            return subscribed.isEmpty() && unsubscribed.isEmpty() && bounced.isEmpty();
        }
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    Object form(@PathVariable("id") UUID file, @PathVariable UUID item, Visitor me, Form form, Page page) {
        return page.show("plan/plancheck", view(checkable(file, item, me), form, null, page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    Object look(
            @PathVariable("id") UUID file,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable List<MultipartFile> fec,
            @RequestParam(required = false) @Nullable List<MultipartFile> abonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> desabonnes,
            @RequestParam(required = false) @Nullable List<MultipartFile> rejets,
            @RequestParam(required = false) @Nullable List<MultipartFile> arrives,
            Visitor me,
            Form form,
            Page page) {
        var laid = checkable(file, item, me);
        var sent = new Sent(chosen(fec), chosen(abonnes), chosen(desabonnes), chosen(rejets), chosen(arrives));
        boolean books = kind(laid) == FileCheck.Kind.BOOKS;
        if (books && sent.books().isEmpty()) form.reject("fec", page.t("plan.check.choose"));
        if (!books && sent.nothingLeft()) form.reject("abonnes", page.t("plan.check.choose"));
        large("fec", sent.books(), form, page);
        large("abonnes", sent.subscribed(), form, page);
        large("desabonnes", sent.unsubscribed(), form, page);
        large("rejets", sent.bounced(), form, page);
        large("arrives", sent.arrived(), form, page);
        if (form.wrong()) return page.refuse(422, "plan/plancheck", view(laid, form, null, page));
        if (books) return answer(laid, FileFinding.books(content(sent.books().getFirst()), page), me, form, page);
        return contacts(laid, sent, me, form, page);
    }

    private Object contacts(Laid laid, Sent sent, Visitor me, Form form, Page page) {
        var all = new ArrayList<Content>();
        boolean zip = form.has("forme", "zip");
        var left = new Contacts(zip);
        add(left, sent.subscribed(), "plan.check.subscribed", Standing.SUBSCRIBED, all, page);
        add(left, sent.unsubscribed(), "plan.check.unsubscribed", Standing.UNSUBSCRIBED, all, page);
        add(left, sent.bounced(), "plan.check.bounced", Standing.BOUNCED, all, page);
        if (zip && left.faults().count() == 0) return apart(left, page);
        var arrived = sent.arrived().isEmpty() ? null : new Contacts(false);
        if (arrived != null) add(arrived, sent.arrived(), "plan.check.there", Standing.SUBSCRIBED, all, page);
        return answer(laid, FileFinding.contacts(left, arrived, Text.sha256(all), page), me, form, page);
    }

    /** A fault says of which file it is: by where it was chosen and what it is called. */
    private static void add(
            Contacts to, List<MultipartFile> files, String label, Standing standing, List<Content> all, Page page) {
        for (var it : files) {
            all.add(content(it));
            var called = page.t("plan.check.of", page.t(label), name(it));
            if (archive(it)) NewsletterArchive.add(to, called, content(it), standing);
            else to.add(called, content(it), standing);
        }
    }

    private static boolean archive(MultipartFile file) {
        try {
            return NewsletterArchive.is(content(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As a view, which is written once the turn of this reading is over. */
    private static ModelAndView apart(Contacts left, Page page) {
        try {
            var zip = new Spool();
            Apart.zip(left, page, zip);
            return new ModelAndView(new ZipView(zip, page.t("plan.check.zip")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record ZipView(Spool zip, String name) implements View {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType("application/zip");
            response.setContentLengthLong(zip.end());
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment().filename(name).build().toString());
            response.setHeader("Cache-Control", "no-store");
            try (zip;
                    var bytes = zip.since(0).open()) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }

    private static String name(MultipartFile file) {
        var sent = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
        var name = sent.substring(sent.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    /** What was found is noted on the item; somebody else’s step meanwhile is no reason to look again. */
    private Object answer(Laid laid, FileFinding found, Visitor me, Form form, Page page) {
        var now = laid;
        for (int i = 0; i < TRIES; i++) {
            var taken = plans.take(
                    now.plan(), now.item().id(), now.item().version(), me.party(), new Step.CheckFile(found.check()));
            now = desk.item(laid.file().id().value(), laid.item().id(), me);
            if (taken instanceof Taken.TooLate) continue;
            if (taken instanceof Taken.Refused no)
                wording.refusals(no.refusals(), now.item(), page)
                        .forEach(it ->
                                form.reject(found.check().kind() == FileCheck.Kind.BOOKS ? "fec" : "abonnes", it));
            var result = found.view(page, counts(now, found));
            return found.check().sound() && !form.wrong()
                    ? page.show("plan/plancheck", view(now, form, result, page))
                    : page.refuse(422, "plan/plancheck", view(now, form, result, page));
        }
        throw Problem.conflict();
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

    private Laid checkable(UUID file, UUID item, Visitor me) {
        var laid = desk.item(file, item, me);
        if (CheckedFamily.of(laid.item()).isEmpty()) throw Problem.notFound();
        return laid;
    }

    private static FileCheck.Kind kind(Laid laid) {
        return CheckedFamily.of(laid.item()).orElseThrow();
    }

    private CheckView view(Laid laid, Form form, @Nullable ResultView result, Page page) {
        return new CheckView(
                laid.url() + "/verifier",
                laid.url(),
                wording.title(laid.item(), page),
                kind(laid) == FileCheck.Kind.BOOKS,
                page.t("plan.check.most", page.formats().bytes(LARGEST)),
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

    private static void large(String field, List<MultipartFile> files, Form form, Page page) {
        long sum = files.stream().mapToLong(MultipartFile::getSize).sum();
        if (sum > LARGEST)
            form.reject(field, page.t("plan.check.large", page.formats().bytes(LARGEST)));
    }

    /** A browser sends an empty part when no file is chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream()
                .filter(it -> !it.isEmpty()
                        || it.getOriginalFilename() != null
                                && !it.getOriginalFilename().isBlank())
                .toList();
    }

    private static Content content(MultipartFile file) {
        return Content.of(file.getSize(), file::getInputStream);
    }
}
