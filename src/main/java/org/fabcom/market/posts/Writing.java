package org.fabcom.market.posts;

import module java.base;
import org.fabcom.files.HeldFile;
import org.fabcom.files.Parcel;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A new post with its pictures, in one piece: what is sent twice is written once, its pictures stay with the first. */
@Component
class Writing {

    enum Written {
        PUBLISHED,
        DRAFTED,
        /** All or some of its pictures had no room. */
        WITHOUT_PICTURES,
        /** Sent twice: it is there already, as it stands now. */
        BEFORE,
        /** Somebody else’s post has this number. */
        NOT_YOURS
    }

    /** Pictures of the form: those kept in its draft since it was refused, and those that came now. */
    record Images(UUID draft, List<HeldFile> waiting, List<Parcel> sent) {}

    private final Publishing publishing;
    private final Posts posts;
    private final Pictures pictures;

    Writing(Publishing publishing, Posts posts, Pictures pictures) {
        this.publishing = publishing;
        this.posts = posts;
        this.pictures = pictures;
    }

    /** Under the number its form was given; a second send waits for the first. */
    @Transactional
    Written write(UUID id, PartyId owner, PartyId by, PostDraft draft, Images images, boolean publish) {
        if (!publishing.draft(id, owner, draft, by))
            return posts.find(id).filter(it -> it.owner().equals(owner)).isPresent()
                            && posts.writer(id).equals(by)
                    ? Written.BEFORE
                    : Written.NOT_YOURS;
        boolean kept = pictures.take(id, images.draft(), images.waiting(), owner, by)
                && pictures.keep(id, images.sent(), owner, by);
        boolean published = publish && publishing.publish(id) instanceof Publishing.Outcome.Done;
        if (!kept) return Written.WITHOUT_PICTURES;
        return published ? Written.PUBLISHED : Written.DRAFTED;
    }
}
