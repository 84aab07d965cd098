/** From a controller's answer to bytes: precompiled templates, messages, hashed assets, flash notices. */
@NullMarked
package org.fabcom.web.render;

import org.jspecify.annotations.NullMarked;
