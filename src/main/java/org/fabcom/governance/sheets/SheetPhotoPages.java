package org.fabcom.governance.sheets;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.files.Checked;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Whoever describes a commons gives it a photo, with what one sees on it. */
@Controller
record SheetPhotoPages(SheetDesk desk, SheetPhotos photos) {

    private static final String FILE = "photo";
    private static final String SHOWS = "montre";

    /** Everybody sees that of a published sheet, which pages name by its digest. */
    @GetMapping(SheetDesk.ONE + "/photo")
    @Access(Access.Level.PUBLIC)
    void photo(UUID body, UUID sheet, Visitor me, HttpServletResponse response) throws IOException {
        var it = desk.find(body, sheet, me);
        var photo = photos.of(it.id())
                .filter(one -> one.type().equals("image/jpeg") || one.type().equals("image/png"))
                .orElseThrow(Problem::notFound);
        response.setContentType(photo.type());
        response.setContentLengthLong(photo.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", it.draft() ? "private, no-store" : "public, max-age=86400");
        photos.pour(photo, response.getOutputStream());
    }

    @PostMapping(SheetDesk.ONE + "/photo")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView put(
            UUID body,
            UUID sheet,
            Form form,
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            Visitor me,
            Page page) {
        var of = desk.own(body, me);
        var it = desk.standing(body, sheet, me);
        if (form.value("faire").equals("retirer")) {
            photos.drop(sheet);
            return page.redirect(SheetDesk.url(it), "governance.sheet.photo.gone");
        }
        var shows = form.line(SHOWS, page);
        if (shows.isEmpty() || shows.length() > HeldFile.LONGEST_SHOWS)
            form.reject(SHOWS, page.t("governance.sheet.photo.shows.missing"));
        var photo = parcel(file, form, page);
        if (form.wrong() || photo == null) return page.refuse(SheetDesk.TEMPLATE, desk.view(of, it, form, me, page));
        var charged = Objects.requireNonNullElse(of.organisation(), me.party());
        return photos.keep(sheet, photo, shows, charged, me.party())
                ? page.redirect(SheetDesk.url(it), "governance.sheet.photo.kept")
                : page.redirectWithCare(SheetDesk.url(it), "governance.sheet.photo.room");
    }

    private static @Nullable Parcel parcel(@Nullable MultipartFile file, Form form, Page page) {
        if (file != null && !file.isEmpty()) {
            var checked = Parcels.check(String.valueOf(file.getOriginalFilename()), file.getSize(), file);
            if (checked instanceof Checked.Ready(Parcel parcel) && parcel.type().startsWith("image/")) return parcel;
        }
        form.reject(FILE, page.t("governance.sheet.photo.wrong", page.formats().bytes(Parcels.LARGEST)));
        return null;
    }
}
