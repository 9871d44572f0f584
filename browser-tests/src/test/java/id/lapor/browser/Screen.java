package id.lapor.browser;

/// The two widths at which every page must serve.
enum Screen {
  PHONE(360, 780),
  DESKTOP(1280, 900);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
