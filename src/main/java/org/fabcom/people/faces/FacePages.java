package org.fabcom.people.faces;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
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

/** A person gives a picture of themselves, says who sees it, and takes it back. */
@Controller
record FacePages(Faces faces, People people) {

    private static final String OWN = "/moi/visage";
    private static final String TEMPLATE = "people/face";
    private static final String FILE = "image";

    @GetMapping(Face.PATH + "/{id}")
    @Access(Access.Level.PUBLIC)
    void picture(UUID id, Visitor me, HttpServletResponse response) throws IOException {
        var file = faces.file(id, me).orElseThrow(Problem::notFound);
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, max-age=3600");
        faces.pour(file, response.getOutputStream());
    }

    @GetMapping(OWN)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(Visitor me, Page page) {
        var now = faces.of(me.party());
        var shows = now.map(Face::shows).orElseGet(() -> page.t("people.face.of", name(me)));
        var form = Form.empty()
                .with("montre", shows)
                .with("voir", now.map(Face::seenBy).orElse(Face.SeenBy.EVERYBODY));
        return page.show(TEMPLATE, view(form, me, page));
    }

    @PostMapping(OWN)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView put(
            Form form,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Visitor me,
            Page page) {
        if (form.value("faire").equals("retirer")) {
            faces.remove(me.party());
            return page.redirect(OWN, "people.face.removed");
        }
        var now = faces.of(me.party()).orElse(null);
        var seenBy = seenBy(form, page);
        var shows = form.line("montre", page);
        if (shows.isEmpty()) form.reject("montre", page.t("people.face.shows.missing"));
        if (shows.length() > Face.LONGEST_SHOWS)
            form.reject("montre", page.t("people.face.shows.long", Face.LONGEST_SHOWS));
        var picture = picture(file, now != null, form, page);
        if (form.wrong() || seenBy == null) return page.refuse(TEMPLATE, view(form, me, page));
        var id = now == null || picture != null ? Ids.next() : now.id();
        return faces.put(new Face(id, me.party(), shows, seenBy), picture)
                ? page.redirect(OWN, "people.me.saved")
                : page.redirectWithCare(OWN, "people.face.room");
    }

    private static Face.@Nullable SeenBy seenBy(Form form, Page page) {
        for (var it : Face.SeenBy.values()) if (it.name().equals(form.value("voir"))) return it;
        form.reject("voir", page.t("people.card.choose"));
        return null;
    }

    /** Null where none was sent, which is an error as long as there is none. */
    private static @Nullable Parcel picture(@Nullable MultipartFile file, boolean there, Form form, Page page) {
        if (file == null || file.isEmpty()) {
            if (!there) form.reject(FILE, page.t("people.face.missing"));
            return null;
        }
        var checked = Faces.check(String.valueOf(file.getOriginalFilename()), file.getSize(), file);
        if (checked instanceof Checked.Ready(Parcel parcel)) return parcel;
        form.reject(FILE, page.t("people.face.wrong", page.formats().bytes(Parcels.LARGEST)));
        return null;
    }

    private FaceView view(Form form, Visitor me, Page page) {
        var choices = OptionView.all(Face.SeenBy.values(), it -> page.t("people.face." + it));
        return new FaceView(
                form, faces.of(me.party()).orElse(null), choices, page.formats().bytes(Parcels.LARGEST));
    }

    private String name(Visitor me) {
        return people.find(me.party()).orElseThrow(Problem::notFound).name();
    }
}
