package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.plan.Plans;
import org.fabcom.plan.Taken;
import org.fabcom.plan.checking.States.Standing;
import org.fabcom.plan.following.FollowingDesk;
import org.fabcom.plan.following.FollowingDesk.Laid;
import org.fabcom.plan.following.Wording;
import org.fabcom.plan.item.CheckedFamily;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.plan.way.Step;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Looks at files that were sent, and notes on the item what was found. */
@Component
record Checking(FollowingDesk desk, Plans plans, Wording wording) {

    static final long LARGEST = Math.min(20_000_000, Bounds.here().file());

    private static final int TRIES = 5;
    private static final int LONGEST_NAME = 60;

    /** The files as they were sent: the one of the accounts, or those of each kind of people. */
    record Sent(
            List<MultipartFile> books,
            List<MultipartFile> subscribed,
            List<MultipartFile> unsubscribed,
            List<MultipartFile> bounced,
            List<MultipartFile> arrived) {

        static Sent of(
                @Nullable List<MultipartFile> fec,
                @Nullable List<MultipartFile> abonnes,
                @Nullable List<MultipartFile> desabonnes,
                @Nullable List<MultipartFile> rejets,
                @Nullable List<MultipartFile> arrives) {
            return new Sent(chosen(fec), chosen(abonnes), chosen(desabonnes), chosen(rejets), chosen(arrives));
        }

        boolean nothingLeft() {
            return subscribed.isEmpty() && unsubscribed.isEmpty() && bounced.isEmpty();
        }

        private String sha256() {
            return Text.sha256(Stream.of(subscribed, unsubscribed, bounced, arrived)
                    .flatMap(List::stream)
                    .map(Checking::content)
                    .toList());
        }
    }

    /** {@code refused}: why it could not be noted; none where it was. */
    record Noted(Laid now, List<String> refused) {}

    Laid checkable(UUID file, UUID item, Visitor me) {
        var laid = desk.item(file, item, me);
        if (CheckedFamily.of(laid.item()).isEmpty()) throw Problem.notFound();
        return laid;
    }

    static boolean books(Laid laid) {
        return CheckedFamily.of(laid.item()).orElseThrow() == FileCheck.Kind.BOOKS;
    }

    /** Whether there is something to look at, and no more than is looked at. */
    static void judge(Laid laid, Sent sent, Form form, Page page) {
        boolean books = books(laid);
        if (books && sent.books().isEmpty()) form.reject("fec", page.t("plan.check.choose"));
        if (!books && sent.nothingLeft()) form.reject("abonnes", page.t("plan.check.choose"));
        large("fec", sent.books(), form, page);
        large("abonnes", sent.subscribed(), form, page);
        large("desabonnes", sent.unsubscribed(), form, page);
        large("rejets", sent.bounced(), form, page);
        large("arrives", sent.arrived(), form, page);
    }

    private static void large(String field, List<MultipartFile> files, Form form, Page page) {
        long sum = files.stream().mapToLong(MultipartFile::getSize).sum();
        if (sum > LARGEST)
            form.reject(field, page.t("plan.check.large", page.formats().bytes(LARGEST)));
    }

    static FileFinding found(Laid laid, Sent sent, Page page) {
        return books(laid)
                ? FileFinding.books(content(sent.books().getFirst()), page)
                : contacts(left(sent, false, page), sent, page);
    }

    static FileFinding contacts(Contacts left, Sent sent, Page page) {
        var arrived = sent.arrived().isEmpty() ? null : new Contacts(false);
        if (arrived != null) add(arrived, sent.arrived(), "plan.check.there", Standing.SUBSCRIBED, page);
        return FileFinding.contacts(left, arrived, sent.sha256(), page);
    }

    /** Those whom the old tool holds. */
    static Contacts left(Sent sent, boolean zip, Page page) {
        var left = new Contacts(zip);
        add(left, sent.subscribed(), "plan.check.subscribed", Standing.SUBSCRIBED, page);
        add(left, sent.unsubscribed(), "plan.check.unsubscribed", Standing.UNSUBSCRIBED, page);
        add(left, sent.bounced(), "plan.check.bounced", Standing.BOUNCED, page);
        return left;
    }

    /** A fault says of which file it is: by where it was chosen and what it is called. */
    private static void add(Contacts to, List<MultipartFile> files, String label, Standing standing, Page page) {
        for (var it : files) {
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

    private static String name(MultipartFile file) {
        var sent = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
        var name = sent.substring(sent.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    /** Somebody else’s step meanwhile is no reason to look again. */
    Noted note(Laid laid, FileFinding found, Visitor me, Page page) {
        var now = laid;
        for (int i = 0; i < TRIES; i++) {
            var taken = plans.take(
                    now.plan(), now.item().id(), now.item().version(), me.party(), new Step.CheckFile(found.check()));
            now = desk.item(laid.file().id().value(), laid.item().id(), me);
            if (taken instanceof Taken.TooLate) continue;
            return new Noted(
                    now,
                    taken instanceof Taken.Refused no ? wording.refusals(no.refusals(), now.item(), page) : List.of());
        }
        throw Problem.conflict();
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
