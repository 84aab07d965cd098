package org.fabcom.market.posts;

import module java.base;
import org.fabcom.files.Cellar;
import org.fabcom.files.Drafts;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** The pictures of a new post whose form was refused; what waits longer than a day goes at night. */
@Component
class PictureDrafts extends Drafts {

    static final int MOST = 4;

    /** The fields of the form: its key, and the kept pictures that are still wanted. */
    static final String KEY = "cle";

    static final String KEPT = "gardees";

    PictureDrafts(Cellar cellar) {
        super(cellar, "market.draft", MOST);
    }

    /** The pictures of this form that are still wanted. */
    List<HeldFile> wanted(Form form, PartyId author) {
        return Ids.read(form.value(KEY)).map(it -> id(author, it)).map(this::of).orElse(List.of()).stream()
                .filter(it -> form.has(KEPT, it.id().toString()))
                .toList();
    }

    /** For a form without a key this makes one. */
    static UUID draft(Form form, PartyId author) {
        var key = Ids.read(form.value(KEY)).orElseGet(Ids::next);
        form.with(KEY, key);
        return id(author, key);
    }

    /** To be ticked as long as they are wanted. */
    static List<OptionView> options(List<HeldFile> files, Page page) {
        return files.stream()
                .map(it -> new OptionView(
                        it.id().toString(), it.name(), page.formats().bytes(it.size())))
                .toList();
    }
}
