package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.web.LinkView;

/**
 * The agora for one person.
 *
 * @param waiting what waits for their voice
 * @param bodies those they belong to
 * @param more houses and circles that they may open, each with the address that opens it
 */
public record AgoraView(List<BodySection.Line> waiting, List<LinkView> bodies, List<LinkView> more) {}
