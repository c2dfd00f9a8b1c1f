import DecapSidebar from 'decap-cms-core/dist/esm/components/Collection/Sidebar.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { createElement, Fragment, type ReactNode, useEffect } from 'react';
import { makeButton } from './dom.ts';
import { localEdition } from './national/edition-at-hand.ts';
import { showUpstream } from './upstream/upstream-window.ts';

/** Stands before Decap's menu of the collections: the guide for those who write comes after it. */
// biome-ignore lint/style/noDefaultExport: the part of Decap that it stands for has one.
export default function SidebarWithGuide(props: object): ReactNode {
  useEffect(() => {
    const link = document.createElement('a');
    link.className = 'lien-guide';
    link.href = 'aide/';
    link.textContent = 'Guide de rédaction';
    // Decap's menu draws nothing after its list: what is put there stays.
    const menu = document.querySelector('[class*="SidebarContainer"]');
    menu?.append(link);
    // On a forge, the same comes by the monthly report.
    const isFollowing = localEdition() && store.getState().config.backend.name === 'proxy';
    const news = makeButton('Nouveautés nationales', () => void showUpstream(), 'lien-guide');
    if (isFollowing) menu?.append(news);
    return () => {
      link.remove();
      news.remove();
    };
  }, []);
  return createElement(Fragment, null, createElement(DecapSidebar, props));
}
