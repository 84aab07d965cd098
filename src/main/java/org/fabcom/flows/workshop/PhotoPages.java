package org.fabcom.flows.workshop;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.Parcels;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
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

/** Photos of an object: added and taken away in the workshop, seen on its page and on the card that its label opens. */
@Controller
record PhotoPages(ItemGate gate, ItemPhotos photos, ObjectScreen screen, StockItems items, Cellar cellar) {

    static final String FIELD = "photo";

    private static final String PHOTOS = ObjectScreen.ONE + "{item}/photos";

    @PostMapping(PHOTOS)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(
            UUID item,
            @RequestParam(name = FIELD, required = false) @Nullable MultipartFile photo,
            Form form,
            Visitor me,
            Page page) {
        var it = gate.work(item, me);
        var refused = kept(it, photo, me);
        if (refused.isEmpty()) return page.redirect(ObjectScreen.ONE + item, "items.photo.kept");
        form.reject(
                FIELD,
                page.t("items.photo." + refused, ItemPhotos.MOST, page.formats().bytes(Parcels.LARGEST)));
        return page.refuse("flows/object", screen.of(it, form, me, page));
    }

    /** Empty when it is kept; else the word for why not. */
    private String kept(StockItem it, @Nullable MultipartFile sent, Visitor me) {
        if (sent == null || sent.isEmpty()) return Checked.Why.EMPTY.name();
        return switch (Parcels.check(String.valueOf(sent.getOriginalFilename()), sent.getSize(), sent)) {
            case Checked.Refused no -> no.why().name();
            case Checked.Ready(var parcel)
            when parcel.type().startsWith("image/") ->
                photos.keep(it, parcel, me.party()).orElse("");
            case Checked.Ready ready -> Checked.Why.TYPE.name();
        };
    }

    @PostMapping(PHOTOS + "/{photo}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView remove(UUID item, UUID photo, Visitor me, Page page) {
        var it = gate.work(item, me);
        if (!photos.remove(it.id(), photo)) throw Problem.notFound();
        return page.redirect(ObjectScreen.ONE + item, "items.photo.removed");
    }

    @GetMapping("/o/{code}/photos/{photo}")
    @Access(Access.Level.PUBLIC)
    void photo(String code, UUID photo, Visitor me, HttpServletResponse response) throws IOException {
        var file = items.byCode(code)
                .filter(it -> photos.mayFetch(it.id(), me))
                .flatMap(it -> photos.find(it.id(), photo))
                .orElseThrow(Problem::notFound);
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, max-age=3600");
        cellar.pour(file.sha256(), response.getOutputStream());
    }
}
