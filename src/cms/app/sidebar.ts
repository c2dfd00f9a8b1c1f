import DecapSidebar from 'decap-cms-core/dist/esm/components/Collection/Sidebar.js';
import { createElement, Fragment, type ReactNode, useEffect } from 'react';

/** Stands before Decap's menu of the collections: the guide for those who write comes after it. */
// biome-ignore lint/style/noDefaultExport: the part of Decap that it stands for has one.
export default function SidebarWithGuide(props: object): ReactNode {
  useEffect(() => {
    const link = document.createElement('a');
    link.className = 'lien-guide';
    link.href = 'aide/';
    link.textContent = 'Guide de rédaction';
    // Decap's menu draws nothing after its list: what is put there stays.
    document.querySelector('[class*="SidebarContainer"]')?.append(link);
    return () => link.remove();
  }, []);
  return createElement(Fragment, null, createElement(DecapSidebar, props));
}
