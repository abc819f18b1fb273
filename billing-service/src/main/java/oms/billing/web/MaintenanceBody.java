package oms.billing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The optional body of {@code POST /maintenance}; without it, or without the word, it means on. */
@Schema(name = "Maintenance")
record MaintenanceBody(@Schema(example = "false") @Nullable Boolean enabled) {

  static boolean enables(@Nullable MaintenanceBody body) {
    return body == null || body.enabled() == null || body.enabled();
  }
}
