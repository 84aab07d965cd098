package org.fabcom.market.posts;

import module java.base;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The pictures of a post: what they show, in which order, others more, one less. For whoever may change the post. */
@Controller
record PicturePages(Posts posts, Pictures pictures, PictureDrafts drafts, Standing standing) {

    private static final String TEMPLATE = "market/pictures";
    private static final String SHOWS = "montre-";
    private static final String RANK = "rang-";
    private static final String WITHOUT = "sans-";

    @GetMapping("/place/{post}/images")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID post, Visitor me, Page page) {
        var it = posts.tended(post, standing.of(me)).orElseThrow(Problem::notFound);
        var held = pictures.of(post);
        var form = Form.empty();
        for (int i = 0; i < held.size(); i++) {
            form.with(SHOWS + held.get(i).id(), held.get(i).shows());
            form.with(RANK + held.get(i).id(), i + 1);
        }
        return page.show(TEMPLATE, view(it, held, List.of(), form, page));
    }

    @PostMapping("/place/{post}/images")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView arrange(
            UUID post,
            Form form,
            @RequestParam(name = Pictures.FIELD, required = false) @Nullable List<MultipartFile> files,
            Visitor me,
            Page page) {
        var it = posts.tended(post, standing.of(me)).orElseThrow(Problem::notFound);
        if (it.state() == Post.State.CANCELLED) throw Problem.conflict();
        var held = pictures.of(post);
        var kept = new ArrayList<Pictures.Placed>();
        var gone = new HashSet<UUID>();
        for (int i = 0; i < held.size(); i++) {
            var id = held.get(i).id();
            var shows = form.line(SHOWS + id, page);
            if (shows.length() > HeldFile.LONGEST_SHOWS)
                form.reject(SHOWS + id, page.t("market.form.long", HeldFile.LONGEST_SHOWS));
            if (form.has(WITHOUT + id, "oui")) gone.add(id);
            else kept.add(new Pictures.Placed(id, shows, i + 1, rank(form, id, i + 1)));
        }
        var waiting = drafts.wanted(form, me.party());
        var more = pictures.read(files, kept.size() + waiting.size(), form, page);
        var draft = PictureDrafts.draft(form, me.party());
        if (form.wrong()) {
            var ids = waiting.stream().map(HeldFile::id).toList();
            var received = drafts.keep(draft, me.party(), ids, more);
            form.withAll(
                    PictureDrafts.KEPT,
                    received.stream().map(one -> one.id().toString()).toList());
            return page.refuse(TEMPLATE, view(it, held, received, form, page));
        }
        pictures.arrange(post, kept, gone);
        if (!pictures.add(post, draft, waiting, more, it.owner(), me.party()))
            return page.redirectWithCare(it.url() + "/images", "market.picture.room");
        boolean none = more.isEmpty() && waiting.isEmpty();
        return page.redirect(none ? it.url() : it.url() + "/images", "market.picture.kept");
    }

    private static int rank(Form form, UUID id, int before) {
        var typed = form.value(RANK + id);
        return typed.matches("[1-9]") ? Integer.parseInt(typed) : before;
    }

    /** @param received with this form, which was refused */
    private static PicturesView view(Post it, List<HeldFile> held, List<HeldFile> received, Form form, Page page) {
        var shown = new ArrayList<PicturesView.PictureView>();
        for (int i = 0; i < held.size(); i++) {
            var id = held.get(i).id();
            shown.add(new PicturesView.PictureView(
                    it.url() + "/images/" + id,
                    page.t("market.picture.label", i + 1),
                    Pictures.alt(held.get(i), it, page),
                    SHOWS + id,
                    RANK + id,
                    WITHOUT + id));
        }
        return new PicturesView(
                form,
                it.draft().title(),
                it.url() + "/images",
                it.url(),
                shown,
                IntStream.rangeClosed(1, held.size())
                        .mapToObj(n -> OptionView.of(String.valueOf(n), page.number(n)))
                        .toList(),
                PictureDrafts.MOST - held.size(),
                PictureDrafts.options(received, page));
    }
}
