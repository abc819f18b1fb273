package oms.localstack;

import com.microsoft.playwright.options.ColorScheme;

/** How a page is looked at: light and wide, dark and wide, light on a phone. */
enum Look {
  LIGHT(ColorScheme.LIGHT, 1280),
  DARK(ColorScheme.DARK, 1280),
  NARROW(ColorScheme.LIGHT, 360);

  final ColorScheme scheme;
  final int width;

  Look(ColorScheme scheme, int width) {
    this.scheme = scheme;
    this.width = width;
  }
}
